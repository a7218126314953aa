package io.plumbline.model.rule.sw;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortSecurityRulesTest {

    private static TopologyBuilder ports(TopologyBuilder topology, String attribute, Object value) {
        return topology.inClass(
                "w",
                c ->
                        c.port("ens1f1", p -> Shape.with(p, attribute, Fact.drawn(value)))
                                .port("ens2f1", p -> Shape.with(p, attribute, Fact.drawn(value))));
    }

    @Nested
    class Guard {
        private final Rule rule = new GuardMeetsNoBpdu();

        private static TopologyBuilder bridge(Stp stp) {
            return reference(2).inClass("w", c -> c.set("br-vm", "stp", stp));
        }

        @Test
        void namesABridgeWhoseSpanningTreeIsOn() {
            assertThat(check(rule, ports(bridge(Stp.ON), "bpduGuard", true)))
                    .containsExactly("error sw-05 w-1 w-2");
        }

        /// What nobody wrote the node switches on.
        @Test
        void namesABridgeWithoutASetting() {
            assertThat(check(rule, ports(bridge(Stp.NOT_WRITTEN), "bpduGuard", true)))
                    .containsExactly("error sw-05 w-1 w-2");
        }

        @Test
        void isSilentAboutABridgeWithoutSpanningTree() {
            assertThat(check(rule, ports(bridge(Stp.OFF), "bpduGuard", true))).isEmpty();
        }

        @Test
        void isSilentWithoutGuard() {
            assertThat(check(rule, bridge(Stp.ON))).isEmpty();
        }

        @Test
        void doesNotKnowPortsThatWereNeverRead() {
            assertThat(audit(rule, bridge(Stp.ON)))
                    .containsExactly("unknown sw-05.unknown w-1 w-2");
        }

        @Test
        void isMendedOnTheHostOrOnTheSwitch() {
            assertThat(afterEachFix(rule, ports(bridge(Stp.ON), "bpduGuard", true)))
                    .hasSize(2)
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Limits {
        private final Rule rule = new PortTakesMovingAddresses();

        private static TopologyBuilder machines() {
            return reference(2).changeNetwork("v101", "vms", 20);
        }

        /// Ten machines a host, half again, twice while the neighbour is drained, and four NICs.
        @Test
        void namesALimitBelowWhatMayCome() {
            assertThat(check(rule, ports(machines(), "maxMacs", 33)))
                    .containsExactly("error sw-06 w-1 w-2");
        }

        @Test
        void isSilentAboutALimitThatSuffices() {
            assertThat(check(rule, ports(machines(), "maxMacs", 34))).isEmpty();
        }

        @Test
        void namesPortsThatBindAddresses() {
            assertThat(check(rule, ports(machines(), "stickyMac", true)))
                    .containsExactly("error sw-06.bound w-1 w-2");
            assertThat(check(rule, ports(machines(), "snooping", true)))
                    .containsExactly("error sw-06.bound w-1 w-2");
        }

        @Test
        void doesNotKnowPortsThatWereNeverRead() {
            assertThat(audit(rule, machines())).containsExactly("unknown sw-06.unknown w-1 w-2");
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, ports(machines(), "maxMacs", 10)))
                    .hasSize(2)
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, ports(machines(), "stickyMac", true)))
                    .containsOnly(List.of());
        }
    }
}
