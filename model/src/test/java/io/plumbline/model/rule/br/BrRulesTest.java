package io.plumbline.model.rule.br;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.LinuxBridge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BrRulesTest {
    @Nested
    class HasUplink {
        private final Rule rule = new BridgeHasUplink();

        private static TopologyBuilder emptyBridge() {
            return reference(2)
                    .inClass("w", c -> c.add(LinuxBridge.named("br-lab")))
                    .bridgeNetwork("lab", "br-lab", 105);
        }

        @Test
        void namesABridgeWithoutAPort() {
            assertThat(check(rule, emptyBridge())).containsExactly("error br-01 w-1 w-2");
        }

        @Test
        void namesABridgeWhosePortIsMissing() {
            var gone =
                    emptyBridge()
                            .inClass(
                                    "w",
                                    c -> c.change("br-lab", b -> b.withBelow(List.of("bond9"))));

            assertThat(check(rule, gone)).containsExactly("error br-01 w-1 w-2");
        }

        @Test
        void isSilentAboutHostOnlyNetworksAndBridgesWithUplink() {
            assertThat(check(rule, emptyBridge().changeNetwork("lab", "hostOnly", true))).isEmpty();
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Ports are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByABondOrByTheMark() {
            var free =
                    reference(2)
                            .inClass("w", c -> c.change("br-vm", b -> b.withBelow(List.of())))
                            .with(t -> t.withNetworks(n -> n.without("v102")));

            assertThat(afterEachFix(rule, free)).hasSize(2).containsOnly(List.of());
        }
    }

    @Nested
    class Exists {
        private final Rule rule = new BridgeOfNetworkExists();

        private static TopologyBuilder mistyped() {
            return reference(2).bridgeNetwork("v103", "br-vn", 103);
        }

        @Test
        void namesTheBridgeThatExistsNowhere() {
            assertThat(check(rule, mistyped())).containsExactly("error br-05 w-1 w-2");
        }

        @Test
        void readsAnEmptyNameAsTheDefaultBridge() {
            assertThat(check(rule, reference(1).changeNetwork("v101", "bridge", Optional.empty())))
                    .containsExactly("error br-05 w-1");
        }

        @Test
        void isSilentWhenOneHostHasIt() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Bridges are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByTheNearestName() {
            assertThat(afterEachFix(rule, mistyped())).containsOnly(List.of());
        }
    }
}
