package io.plumbline.model.rule.ha;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.EvictionStrategy;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Vm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HaRulesTest {
    @Nested
    class Everywhere {
        private final Rule rule = new NetworkOnAllEligibleHosts();

        private static TopologyBuilder withoutBridge() {
            return reference(3)
                    .override("w-3", HostOverride.absent(OverridePart.INTERFACE, "br-vm"));
        }

        private static TopologyBuilder withoutMapping() {
            return reference(3)
                    .inClass("w", c -> c.mapping("vmnet", "br-ex"))
                    .localnet("v103", "vmnet", 103)
                    .hostClass(
                            "x",
                            1,
                            c ->
                                    c.nic("ens1f0", "1", "sw1", "9/1")
                                            .brEx("ens1f0", "10.0.0.99/24")
                                            .linuxBridge("br-vm", "ens1f0", "101-110"));
        }

        @Test
        void namesTheHostWithoutTheBridge() {
            assertThat(check(rule, withoutBridge()))
                    .containsExactly("error ha-01 w-3", "error ha-01 w-3");
        }

        @Test
        void namesTheHostWithoutTheMapping() {
            assertThat(check(rule, withoutMapping())).containsExactly("error ha-01 x-1");
        }

        @Test
        void namesTheOnlyHostOfMachinesThatAreToMove() {
            var blank = Shape.of(Vm.class).blank();
            var vm =
                    Shape.with(
                            Shape.with(
                                    Shape.with(blank, "name", "db"), "networks", List.of("v101")),
                            "eviction",
                            Optional.of(EvictionStrategy.LIVE_MIGRATE));

            assertThat(check(rule, reference(1).with(t -> t.with("vms", t.vms().with(vm)))))
                    .containsExactly("error ha-01.single w-1");
        }

        @Test
        void isSilentWhenAllEligibleHostsHaveIt() {
            assertThat(check(rule, reference(3))).isEmpty();
            assertThat(
                            check(
                                    rule,
                                    withoutBridge()
                                            .changeNetwork(
                                                    "v101", "placement", List.of("w-1", "w-2"))
                                            .changeNetwork("v102", "placement", List.of("w-1"))))
                    .isEmpty();
        }

        /// Bridges and mappings are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByExtendingTheHostsOrNarrowingThePlacement() {
            assertThat(afterEachFix(rule, withoutBridge()))
                    .hasSize(4)
                    .allSatisfy(left -> assertThat(left).hasSizeLessThan(2));
            assertThat(afterEachFix(rule, withoutMapping())).hasSize(2).containsOnly(List.of());
        }
    }

    @Nested
    class OneVlan {
        private final Rule rule = new UntaggedNetworkInOneVlan();

        private static TopologyBuilder other() {
            return reference(3)
                    .port("w-3", "ens1f0", "nativeVlan", Fact.drawn(NativeVlan.of(11)))
                    .port("w-3", "ens2f0", "nativeVlan", Fact.drawn(NativeVlan.of(11)));
        }

        @Test
        void namesTheHostInAnotherVlan() {
            assertThat(check(rule, other())).containsExactly("error ha-03 w-3");
        }

        @Test
        void namesMembersInDifferentVlans() {
            var members =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.port(
                                                    "ens2f0",
                                                    p -> p.withNativeVlan(NativeVlan.of(11))));

            assertThat(check(rule, members)).containsExactly("error ha-03 w-1 w-2");
        }

        @Test
        void isSilentInOneVlan() {
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void letsTheLegsOfAMultipathRoleBeApart() {
            var legs =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.nic("ens5f0", "5", "sw1", "9/1")
                                                    .nic("ens6f0", "6", "sw2", "9/1")
                                                    .port("ens5f0", "", "301", "")
                                                    .port("ens6f0", "", "302", "")
                                                    .ip("ens5f0", "10.30.1.11+/24")
                                                    .ip("ens6f0", "10.30.2.11+/24"))
                            .changeRole("storage", "carriers", List.of("ens5f0", "ens6f0"));

            assertThat(check(rule, legs)).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchesWereNeverRead() {
            assertThat(check(rule, reference(2).build(), Stage.AUDIT))
                    .containsExactly("unknown ha-03.unknown w-1 w-2");
        }

        @Test
        void isMendedByTheVlanOfMostPorts() {
            assertThat(afterEachFix(rule, other())).containsOnly(List.of());
        }
    }

    @Nested
    class Nics {
        private final Rule rule = new RoleOnSeveralNics();

        private static TopologyBuilder single() {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.nic("ens5f0", "5", "sw1", "9/1")
                                            .nic("ens6f0", "6", "sw2", "9/1")
                                            .port("ens5f0", "220", "", "")
                                            .vlan("ens5f0", 220))
                    .inClass("w", c -> c.ip("ens5f0.220", "10.220.0.11+/24"))
                    .changeRole("storage", "carriers", List.of("ens5f0.220"));
        }

        @Test
        void isAnErrorForStorageInProduction() {
            assertThat(check(rule, single())).containsExactly("error ha-04 w-1 w-2");
        }

        @Test
        void isAWarningForMachinesAndOnlyWorthKnowingInALab() {
            var machines =
                    reference(2)
                            .inClass("w", c -> c.nic("ens5f0", "5", "sw1", "9/1"))
                            .inClass(
                                    "w",
                                    c ->
                                            c.add(
                                                    LinuxBridge.of(
                                                            "br-one", BridgePort.named("ens5f0"))))
                            .bridgeNetwork("v103", "br-one", 103);

            assertThat(check(rule, machines)).containsExactly("warning ha-04 w-1 w-2");
            assertThat(check(rule, machines.with(t -> t.withProfile(Profile.LAB))))
                    .containsExactly("info ha-04 w-1 w-2");
        }

        @Test
        void isSilentAboutTwoNics() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void countsTheNicsOfAllLegs() {
            var legs =
                    single().inClass("w", c -> c.vlan("ens6f0", 221))
                            .changeRole("storage", "carriers", List.of("ens5f0.220", "ens6f0.221"));

            assertThat(check(rule, legs)).isEmpty();
        }

        @Test
        void doesNotKnowWithoutCables() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c -> c.uncable("ens1f0").uncable("ens2f0"))))
                    .containsExactly("unknown ha-04.unknown w-1");
        }

        @Test
        void isMendedByABondWithAFreeNic() {
            assertThat(afterEachFix(rule, single())).containsOnly(List.of());
        }
    }

    @Nested
    class Switches {
        private final Rule rule = new MembersOnSeveralSwitches();

        private static TopologyBuilder oneSwitch() {
            return reference(2).inClass("w", c -> c.recable("ens2f0", "sw1"));
        }

        @Test
        void namesARoleBehindOneSwitch() {
            assertThat(check(rule, oneSwitch())).containsExactly("warning ha-06 w-1 w-2");
        }

        @Test
        void isSilentAboutTwoSwitchesAndAboutASingleHost() {
            assertThat(check(rule, reference(2))).isEmpty();
            assertThat(check(rule, reference(1).inClass("w", c -> c.recable("ens2f0", "sw1"))))
                    .isEmpty();
        }

        @Test
        void doesNotKnowWhereACableIsNotDrawn() {
            assertThat(check(rule, reference(2).inClass("w", c -> c.uncable("ens2f0"))))
                    .containsExactly("unknown ha-06.unknown w-1 w-2");
        }

        @Test
        void isMendedByTheOtherSwitchOfThePair() {
            assertThat(afterEachFix(rule, oneSwitch())).containsOnly(List.of());
        }
    }
}
