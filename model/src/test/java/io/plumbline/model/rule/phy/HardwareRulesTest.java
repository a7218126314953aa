package io.plumbline.model.rule.phy;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HardwareRulesTest {

    @Nested
    class Speeds {
        private final Rule rule = new EndsFitInSpeed();

        private static TopologyBuilder port(int gigabits) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.port(
                                            "ens1f1",
                                            p ->
                                                    Shape.with(
                                                            p,
                                                            "speed",
                                                            Fact.drawn(
                                                                    Bandwidth.gigabits(
                                                                            gigabits)))));
        }

        @Test
        void warnsOfASlowerPort() {
            assertThat(check(rule, port(10))).containsExactly("warning phy-03.slower w-1 w-2");
        }

        @Test
        void namesAPortThatSharesNoSpeed() {
            assertThat(check(rule, port(400))).containsExactly("error phy-03 w-1 w-2");
        }

        @Test
        void isSilentAboutAFasterPort() {
            assertThat(check(rule, port(100))).isEmpty();
        }

        @Test
        void isSilentWhereNobodySaidTheSpeed() {
            assertThat(check(rule, reference(2))).isEmpty();
            assertThat(audit(rule, port(10))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, port(10))).containsOnly(List.of());
        }
    }

    @Nested
    class Names {
        private final Rule rule = new NamesOnEqualHardware();

        private static TopologyBuilder mixed() {
            return reference(2)
                    .inClass("w", c -> c.with(k -> Shape.with(k, "mixedHardware", true)));
        }

        @Test
        void warnsOfMixedHardware() {
            assertThat(check(rule, mixed())).containsExactly("warning phy-04 w-1 w-2");
        }

        @Test
        void warnsOfOtherDriversBehindOneName() {
            var drivers =
                    reference(2)
                            .inClass("w", c -> c.set("ens1f1", "driver", Optional.of("ice")))
                            .override(
                                    "w-2",
                                    HostOverride.changed(
                                            OverridePart.INTERFACE,
                                            "ens1f1",
                                            Map.of("driver", Optional.of("mlx5_core"))));

            assertThat(check(rule, drivers)).containsExactly("warning phy-04 w-1 w-2");
        }

        @Test
        void isSilentAboutEqualHosts() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isMendedByMacAddressesWhereTheyAreKnown() {
            var known = mixed();
            for (var nic : List.of("ens1f0", "ens2f0", "ens1f1", "ens2f1")) {
                var mac = Fact.drawn(MacAddress.parse("02:00:00:00:00:01"));
                known = known.inClass("w", c -> c.set(nic, "mac", mac));
            }

            assertThat(afterEachFix(rule, known)).containsOnly(List.of());
        }
    }

    @Nested
    class Link {
        private final Rule rule = new RoleLinkUp();

        private static TopologyBuilder link(Fact<LinkState> link) {
            return reference(2).inClass("w", c -> c.set("ens1f1", "link", link));
        }

        @Test
        void namesANicWithoutLinkOnce() {
            assertThat(audit(rule, link(Fact.observed(LinkState.DOWN, "node"))))
                    .containsExactly("warning phy-05 w-1 w-2");
        }

        @Test
        void isSilentAboutANicWithLink() {
            assertThat(audit(rule, link(Fact.observed(LinkState.UP, "node")))).isEmpty();
        }

        @Test
        void isSilentWhereNobodyKnows() {
            assertThat(audit(rule, link(Fact.missing("not reported")))).isEmpty();
        }
    }
}
