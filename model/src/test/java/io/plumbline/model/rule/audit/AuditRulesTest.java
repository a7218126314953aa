package io.plumbline.model.rule.audit;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditRulesTest {
    @Nested
    class SwitchSide {
        private final Rule rule = new SwitchSideKnown();

        @Test
        void namesPortsThatNobodyGave() {
            assertThat(audit(rule, reference(2)))
                    .contains("unknown audit-01 w-1 w-2")
                    .contains("unknown audit-01.link");
        }

        @Test
        void namesCablesThatAreNotDrawn() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.uncable("ens1f0"))))
                    .containsExactly("unknown audit-01.cable w-1");
        }

        @Test
        void namesSwitchesThatAreNotDrawn() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.recable("ens1f0", "swX"))))
                    .containsExactly("unknown audit-01.switch w-1");
        }

        @Test
        void namesTheHostWhosePortWasNeverGiven() {
            assertThat(check(rule, reference(3).port("w-3", "ens1f1", "tagged", Fact.missing(""))))
                    .containsExactly("unknown audit-01 w-3");
        }

        @Test
        void isSilentWhenEverythingWasGiven() {
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void asksForNoCableOfAFreeNic() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.nic("ens9f0")))).isEmpty();
        }

        @Test
        void namesALinkWhoseVlansWereNeverGiven() {
            var unread =
                    reference(1)
                            .changeLink(
                                    "sw1-sw2",
                                    l ->
                                            Shape.with(
                                                    l,
                                                    "a",
                                                    Shape.with(
                                                            l.a(),
                                                            "wanted",
                                                            Shape.with(
                                                                    l.a().wanted(),
                                                                    "tagged",
                                                                    Fact.missing("")))));

            assertThat(check(rule, unread)).containsExactly("unknown audit-01.link");
        }
    }
}
