package io.plumbline.model.rule.ovn;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OvnRulesTest {
    @Nested
    class Mapped {
        private final Rule rule = new LocalnetMapped();

        private static TopologyBuilder mistyped() {
            return reference(2)
                    .inClass("w", c -> c.mapping("vmnet", "br-ex"))
                    .localnet("v103", "vmnet1", 103);
        }

        @Test
        void namesTheLocalnetThatNobodyMaps() {
            assertThat(check(rule, mistyped())).containsExactly("error ovn-01 w-1 w-2");
        }

        @Test
        void isSilentWhenOneHostMapsIt() {
            assertThat(
                            check(
                                    rule,
                                    reference(2)
                                            .inClass("w", c -> c.mapping("vmnet", "br-ex"))
                                            .localnet("v103", "vmnet", 103)))
                    .isEmpty();
        }

        /// Mappings are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByTheNearestNameOrByAMapping() {
            assertThat(afterEachFix(rule, mistyped())).hasSize(2).containsOnly(List.of());
        }
    }
}
