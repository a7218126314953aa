package io.plumbline.model.rule.sw;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SwRulesTest {
    @Nested
    class Edge {
        private final Rule rule = new HostPortIsEdge();

        private static TopologyBuilder slowPort() {
            return reference(2).inClass("w", c -> c.port("ens1f0", p -> p.withEdge(false)));
        }

        @Test
        void namesPortsThatWait() {
            assertThat(check(rule, slowPort())).containsExactly("warning sw-04 w-1 w-2");
        }

        @Test
        void isSilentWhereNoSpanningTreeRuns() {
            assertThat(
                            check(
                                    rule,
                                    slowPort()
                                            .changeSwitch(
                                                    "sw1", "spanningTree", Fact.drawn(false))))
                    .isEmpty();
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchWasNeverRead() {
            assertThat(audit(rule, reference(1)))
                    .hasSize(4)
                    .containsOnly("unknown sw-04.unknown w-1");
        }

        @Test
        void isMendedByEdgePorts() {
            assertThat(afterEachFix(rule, slowPort())).containsOnly(List.of());
        }
    }

    @Nested
    class Aggregate {
        private final Rule rule = new AggregateCarriesOneVlanList();

        private static Link inLag(Link link) {
            return Shape.with(link, "lag", Optional.of("up"));
        }

        private static TopologyBuilder uplinks() {
            return reference(2)
                    .aSwitch("s1")
                    .link("sw1", "s1", Aggregate::inLag)
                    .link("s1", "sw2", Aggregate::inLag);
        }

        @Test
        void namesTheVlansThatSomeCablesLack() {
            assertThat(check(rule, uplinks().trunk("s1-sw2", "10,101", 1)))
                    .containsExactly("error sw-07");
        }

        @Test
        void namesDifferentNativeVlans() {
            assertThat(check(rule, uplinks().trunk("s1-sw2", "all", 7)))
                    .containsExactly("error sw-07.native");
        }

        @Test
        void countsTheVlansThatASwitchDoesNotKnow() {
            assertThat(
                            check(
                                    rule,
                                    uplinks()
                                            .changeSwitch(
                                                    "sw2", "vlans", Fact.drawn(VlanSet.of(1, 10)))))
                    .containsExactly("error sw-07");
        }

        @Test
        void isSilentAboutEqualCables() {
            assertThat(check(rule, uplinks())).isEmpty();
        }

        @Test
        void doesNotKnowWhatACableCarries() {
            var unread =
                    uplinks()
                            .changeLink(
                                    "s1-sw2",
                                    l ->
                                            Shape.with(
                                                    l,
                                                    "a",
                                                    Shape.with(
                                                            l.a(),
                                                            "wanted",
                                                            Shape.with(
                                                                    PortSettings.UNSET,
                                                                    "tagged",
                                                                    Fact.missing("")))));

            assertThat(check(rule, unread)).containsExactly("unknown sw-07.unknown");
        }

        @Test
        void isMendedByOneList() {
            assertThat(afterEachFix(rule, uplinks().trunk("s1-sw2", "10,101", 7)))
                    .containsOnly(List.of());
            assertThat(
                            afterEachFix(
                                    rule,
                                    uplinks()
                                            .changeSwitch(
                                                    "sw2", "vlans", Fact.drawn(VlanSet.of(1, 10)))))
                    .containsOnly(List.of());
        }
    }
}
