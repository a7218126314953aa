package io.plumbline.model.rule.sw;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoopRulesTest {

    @Nested
    class Loops {
        private final Rule rule = new NoLoopWithoutSpanningTree();

        private static TopologyBuilder twoLinks(Fact<Boolean> spanningTree) {
            return reference(2)
                    .aSwitch("acc1", s -> Shape.with(s, "spanningTree", spanningTree))
                    .aSwitch("acc2")
                    .link("acc1", "acc2", l -> l)
                    .link("acc1", "acc2", l -> Shape.with(l, "name", "second"));
        }

        @Test
        void namesParallelLinks() {
            assertThat(check(rule, twoLinks(Fact.drawn(false)))).containsExactly("error sw-01");
        }

        @Test
        void isSilentWhereEverySwitchRunsASpanningTree() {
            assertThat(check(rule, twoLinks(Fact.unset()))).isEmpty();
        }

        @Test
        void isSilentAboutOneAggregate() {
            var lag =
                    twoLinks(Fact.drawn(false))
                            .changeLink("acc1-acc2", l -> Shape.with(l, "lag", Optional.of("x")))
                            .changeLink("second", l -> Shape.with(l, "lag", Optional.of("x")));

            assertThat(check(rule, lag)).isEmpty();
        }

        @Test
        void isSilentAboutLinksThatShareNoVlan() {
            var apart =
                    twoLinks(Fact.drawn(false))
                            .trunk("acc1-acc2", "101", 998)
                            .trunk("second", "102", 999);

            assertThat(check(rule, apart)).isEmpty();
        }

        @Test
        void namesATriangle() {
            var triangle =
                    reference(2)
                            .aSwitch("a", s -> Shape.with(s, "spanningTree", Fact.drawn(false)))
                            .aSwitch("b")
                            .aSwitch("c")
                            .link("a", "b", l -> l)
                            .link("b", "c", l -> l)
                            .link("a", "c", l -> l);

            assertThat(check(rule, triangle)).containsExactly("error sw-01");
        }

        @Test
        void doesNotKnowWithoutTheSpanningTree() {
            assertThat(check(rule, twoLinks(Fact.missing("never read"))))
                    .containsExactly("unknown sw-01.unknown");
        }

        @Test
        void isMendedByALagOrASpanningTree() {
            assertThat(afterEachFix(rule, twoLinks(Fact.drawn(false))))
                    .hasSize(2)
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Pairs {
        private final Rule rule = new PairComplete();

        @Test
        void namesAPairOfThree() {
            assertThat(check(rule, reference(2).aSwitch("sw3", s -> s.withMlagPair("p1"))))
                    .containsExactly("error sw-02");
        }

        @Test
        void namesAPairWithoutAPeerLink() {
            var none = reference(2).with(t -> t.withLinks(l -> l.without("sw1-sw2")));

            assertThat(check(rule, none)).containsExactly("error sw-02.no-peer");
            assertThat(afterEachFix(rule, none)).containsOnly(List.of());
        }

        @Test
        void namesAVlanThatThePeerLinkLacks() {
            var lacking = reference(2).trunk("sw1-sw2", "10,102-110,210,220,999", 1);

            assertThat(check(rule, lacking)).containsExactly("error sw-02.vlan");
            assertThat(afterEachFix(rule, lacking)).containsOnly(List.of());
        }

        @Test
        void isSilentAboutACompletePair() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowAPeerLinkWhoseVlansWereNeverGiven() {
            var unknown =
                    reference(2)
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
                                                                    Fact.missing("not given")))));

            assertThat(check(rule, unknown)).containsExactly("unknown sw-02.unknown");
        }
    }
}
