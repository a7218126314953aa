package io.plumbline.model.rule.vlan;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Vlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VlanRulesTest {
    private static TopologyBuilder tagged(String slot, String vlans) {
        return reference(3)
                .inClass("w", c -> c.port(slot, p -> p.withTagged(VlanSet.parse(vlans))));
    }

    private static TopologyBuilder taggedOnBoth(String vlans) {
        return tagged("ens1f1", vlans)
                .inClass("w", c -> c.port("ens2f1", p -> p.withTagged(VlanSet.parse(vlans))));
    }

    @Nested
    class Ids {
        private final Rule rule = new VlanIdUniquePerBase();

        @Test
        void namesTheSecondVlanWithTheSameIdOnOneBase() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.vlan("backup", "bond1", 220))))
                    .containsExactly("error vlan-01 w-1");
        }

        @Test
        void namesIdsThatNoVlanMayHave() {
            for (var id : List.of(0, 4095)) {
                assertThat(check(rule, reference(1).inClass("w", c -> c.vlan("x", "bond1", id))))
                        .containsExactly("error vlan-01.illegal w-1");
            }
            assertThat(check(rule, reference(1).bridgeNetwork("v9999", "br-vm", 9999)))
                    .containsExactly("error vlan-01.illegal");
        }

        @Test
        void isSilentAboutOneIdOnTwoBases() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.vlan("bond0", 220)))).isEmpty();
        }

        @Test
        void doesNotKnowAnIdThatWasNeverGiven() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.set(
                                                                    "bond1.220",
                                                                    "id",
                                                                    Fact.missing("")))))
                    .containsExactly("unknown vlan-01.unknown w-1");
        }

        @Test
        void isMendedByAFreeId() {
            assertThat(
                            afterEachFix(
                                    rule,
                                    reference(1).inClass("w", c -> c.vlan("backup", "bond1", 220))))
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, reference(1).bridgeNetwork("v9999", "br-vm", 9999)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class NoUplink {
        private final Rule rule = new SomeUplinkAdmitsVlan();

        @Test
        void namesTheNetworkThatNoPortAdmits() {
            assertThat(check(rule, taggedOnBoth("102-110,210,220")))
                    .containsExactly("error vlan-02 w-1 w-2 w-3");
        }

        @Test
        void namesOnlyTheHostsConcerned() {
            var one =
                    reference(3)
                            .port("w-2", "ens1f1", "tagged", Fact.drawn(VlanSet.of(102, 210, 220)))
                            .port("w-2", "ens2f1", "tagged", Fact.drawn(VlanSet.of(102, 210, 220)));

            assertThat(check(rule, one)).containsExactly("error vlan-02 w-2");
        }

        @Test
        void isSilentWhenOnePortAdmitsIt() {
            assertThat(check(rule, tagged("ens1f1", "102-110,210,220"))).isEmpty();
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchesWereNeverRead() {
            assertThat(audit(rule, reference(2)))
                    .hasSize(4)
                    .containsOnly("unknown vlan-02.unknown w-1 w-2");
        }

        @Test
        void isMendedByAddingTheVlan() {
            assertThat(afterEachFix(rule, taggedOnBoth("102-110,210,220"))).containsOnly(List.of());
        }
    }

    @Nested
    class SomeUplinks {
        private final Rule rule = new EveryUplinkAdmitsVlan();

        @Test
        void namesTheVlanThatOnePortLacks() {
            assertThat(check(rule, tagged("ens2f1", "102-110,210,220")))
                    .containsExactly("error vlan-03 w-1 w-2 w-3");
        }

        @Test
        void needsOneWrongPortForProof() {
            var otherUnknown =
                    tagged("ens2f1", "102-110,210,220")
                            .inClass(
                                    "w",
                                    c ->
                                            c.port(
                                                    "ens1f1",
                                                    p ->
                                                            Shape.with(
                                                                    p,
                                                                    "tagged",
                                                                    Fact.missing(""))));

            assertThat(check(rule, otherUnknown)).contains("error vlan-03 w-1 w-2 w-3");
        }

        @Test
        void leavesToVlan02WhatNoPortAdmits() {
            assertThat(check(rule, taggedOnBoth("102-110,210,220"))).isEmpty();
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void doesNotKnowThePortThatWasNeverGiven() {
            var unknown =
                    reference(1)
                            .inClass(
                                    "w",
                                    c ->
                                            c.port(
                                                    "ens1f1",
                                                    p ->
                                                            Shape.with(
                                                                    p,
                                                                    "tagged",
                                                                    Fact.missing(""))));

            assertThat(check(rule, unknown)).hasSize(4).containsOnly("unknown vlan-02.unknown w-1");
        }

        @Test
        void isMendedByAddingTheVlan() {
            assertThat(afterEachFix(rule, tagged("ens2f1", "102-110,210,220")))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Connected {
        private final Rule rule = new VlanConnectsAllHosts();

        private static HostClassBuilder single(HostClassBuilder c, String toSwitch) {
            return c.nic("eno1", "1", toSwitch, "1/1")
                    .port("eno1", "101,220", "10", "")
                    .vlan("eno1", 220)
                    .linuxBridge("br-vm", "eno1", "101");
        }

        private static TopologyBuilder twoRacks() {
            return TopologyBuilder.aTopology()
                    .aSwitch("a")
                    .aSwitch("s")
                    .aSwitch("b")
                    .link("a", "s", l -> l)
                    .link("s", "b", l -> l)
                    .hostClass("ra", 2, c -> single(c, "a"))
                    .hostClass("rb", 1, c -> single(c, "b"))
                    .bridgeNetwork("v101", "br-vm", 101);
        }

        @Test
        void namesTheRackBehindAPrunedTrunk() {
            assertThat(check(rule, twoRacks().trunk("s-b", "220", 1)))
                    .containsExactly("error vlan-04 rb-1");
        }

        @Test
        void countsASwitchThatDoesNotKnowTheVlan() {
            assertThat(
                            check(
                                    rule,
                                    twoRacks()
                                            .changeSwitch(
                                                    "s", "vlans", Fact.drawn(VlanSet.of(1, 220)))))
                    .containsExactly("error vlan-04 rb-1");
        }

        @Test
        void namesTheTargetThatIsCutOff() {
            var withTarget =
                    twoRacks()
                            .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "b")
                            .storage("eno1.220", "nas")
                            .trunk("s-b", "101", 1);

            assertThat(check(rule, withTarget))
                    .containsExactly("error vlan-04.target ra-1 ra-2 rb-1");
        }

        @Test
        void sendsByTheActiveMemberOfActiveBackup() {
            var cut =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.change(
                                                    "bond1",
                                                    b ->
                                                            ((Bond) b)
                                                                    .withMode(
                                                                            BondMode
                                                                                    .ACTIVE_BACKUP)))
                            .override(
                                    "w-2",
                                    HostOverride.changed(
                                            OverridePart.INTERFACE,
                                            "bond1",
                                            Map.of("options", Map.of("primary", "ens2f1"))))
                            .trunk("sw1-sw2", "10", 1);

            assertThat(check(rule, cut))
                    .contains("error vlan-04 w-2", "error vlan-04 w-2", "error vlan-04 w-2");
        }

        @Test
        void isSilentWhenHashingHostsEnterBothSidesOfAPair() {
            assertThat(check(rule, reference(3).trunk("sw1-sw2", "10", 1))).isEmpty();
            assertThat(check(rule, twoRacks())).isEmpty();
        }

        @Test
        void doesNotKnowWhatATrunkCarries() {
            var unread =
                    twoRacks()
                            .changeLink(
                                    "s-b",
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

            assertThat(check(rule, unread)).containsExactly("unknown vlan-04.unknown");
        }

        @Test
        void isMendedByTheTrunksThatLackIt() {
            assertThat(afterEachFix(rule, twoRacks().trunk("s-b", "220", 1).trunk("a-s", "220", 1)))
                    .containsOnly(List.of());
            assertThat(
                            afterEachFix(
                                    rule,
                                    twoRacks()
                                            .changeSwitch(
                                                    "s", "vlans", Fact.drawn(VlanSet.of(1, 220)))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Form {
        private final Rule rule = new SameFormOnBothSides();

        private static TopologyBuilder nativeOn(String slot, NativeVlan vlan) {
            return reference(2).inClass("w", c -> c.port(slot, p -> p.withNativeVlan(vlan)));
        }

        @Test
        void namesTheTaggedVlanThatIsNativeOnThePort() {
            assertThat(check(rule, nativeOn("ens1f1", NativeVlan.of(220))))
                    .containsExactly("error vlan-05 w-1 w-2");
        }

        @Test
        void namesPortsThatDropUntaggedFrames() {
            assertThat(check(rule, nativeOn("ens1f0", NativeVlan.NONE)))
                    .containsExactly("error vlan-05.none w-1 w-2");
        }

        @Test
        void namesPortsInAnotherVlanThanTheSubnetSays() {
            var meant =
                    nativeOn("ens1f0", NativeVlan.of(11))
                            .with(t ->
                                    t.withVlans(v ->
                                            v.with(
                                                    Shape.with(
                                                            Shape.with(
                                                                    Shape.of(Vlan.class).blank(),
                                                                    "name",
                                                                    "10"),
                                                            "subnet",
                                                            Optional.of(
                                                                    io.plumbline.model.net.Cidr
                                                                            .parse(
                                                                                    "10.0.0.0/24"))))));

            assertThat(check(rule, meant)).containsExactly("error vlan-05.other w-1 w-2");
            assertThat(afterEachFix(rule, meant)).containsOnly(List.of());
        }

        @Test
        void namesALinkWhoseEndsDisagree() {
            var ends =
                    reference(1)
                            .changeLink(
                                    "sw1-sw2",
                                    l ->
                                            Shape.with(
                                                    l,
                                                    "b",
                                                    Shape.with(
                                                            l.b(),
                                                            "wanted",
                                                            l.b().wanted()
                                                                    .withNativeVlan(
                                                                            NativeVlan.of(7)))));

            assertThat(check(rule, ends)).containsExactly("error vlan-05.link");
            assertThat(afterEachFix(rule, ends)).containsOnly(List.of());
        }

        @Test
        void isSilentWhenBothSidesAgree() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchesWereNeverRead() {
            assertThat(audit(rule, reference(1)))
                    .hasSize(6)
                    .allMatch(found -> found.startsWith("unknown vlan-05.unknown"));
        }

        @Test
        void isMendedByTheSameFormOnThePort() {
            assertThat(afterEachFix(rule, nativeOn("ens1f1", NativeVlan.of(220))))
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, nativeOn("ens1f0", NativeVlan.NONE)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Stolen {
        private final Rule rule = new BridgeSeesItsVlans();

        private static TopologyBuilder sameVlan() {
            return reference(2).bridgeNetwork("v220", "br-vm", 220);
        }

        @Test
        void namesTheNetworkWhoseVlanAnInterfaceTakes() {
            assertThat(check(rule, sameVlan())).containsExactly("error vlan-07 w-1 w-2");
        }

        @Test
        void isSilentAboutOtherVlans() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowTheVlanOfTheInterface() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.set(
                                                                    "bond1.220",
                                                                    "id",
                                                                    Fact.missing("")))))
                    .containsExactly("unknown vlan-07.unknown w-1", "unknown vlan-07.unknown w-1");
        }

        @Test
        void isMendedByAnotherVlanForTheNetwork() {
            assertThat(afterEachFix(rule, sameVlan())).containsOnly(List.of());
        }
    }

    @Nested
    class BridgePath {
        private final Rule rule = new BridgePathCarriesVlan();

        private static TopologyBuilder onVlan() {
            return reference(2)
                    .inClass("w", c -> c.add(LinuxBridge.of("br-230")))
                    .inClass(
                            "w",
                            c ->
                                    c.vlan("bond1", 230)
                                            .change(
                                                    "br-230",
                                                    b -> b.withBelow(List.of("bond1.230"))))
                    .bridgeNetwork("twice", "br-230", 105);
        }

        @Test
        void namesTheVlanThatTheFilterMisses() {
            assertThat(check(rule, reference(2).bridgeNetwork("v150", "br-vm", 150)))
                    .containsExactly("error vlan-08 w-1 w-2");
        }

        @Test
        void namesTheNetworkThatIsTaggedTwice() {
            assertThat(check(rule, onVlan())).containsExactly("error vlan-08.twice w-1 w-2");
        }

        @Test
        void isSilentWhenTheFilterPassesIt() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowTheVlanOfTheNetwork() {
            assertThat(check(rule, reference(1).changeNetwork("v101", "vlan", Fact.missing(""))))
                    .containsExactly("unknown vlan-08.unknown w-1");
        }

        @Test
        void isMendedByTheFilterOrByDroppingTheTag() {
            assertThat(afterEachFix(rule, reference(2).bridgeNetwork("v150", "br-vm", 150)))
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, onVlan())).containsOnly(List.of());
        }
    }

    @Nested
    class Offered {
        private final Rule rule = new InfrastructureVlanNotOffered();

        @Test
        void namesTheNetworkInTheVlanOfStorage() {
            assertThat(check(rule, reference(2).bridgeNetwork("v220", "br-vm", 220)))
                    .containsExactly("error vlan-12");
        }

        @Test
        void namesTheAttachmentInANamespaceOfMachines() {
            var apps =
                    reference(2)
                            .changeNetwork("v101", "namespaces", List.of("apps"))
                            .changeAttachment("migration", "nad", "apps/mig");

            assertThat(check(rule, apps)).containsExactly("error vlan-12.namespace");
            assertThat(afterEachFix(rule, apps)).containsOnly(List.of());
        }

        @Test
        void isSilentAboutVlansOfTheirOwn() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWhetherTheyMeetWithoutCables() {
            var uncabled =
                    reference(1)
                            .bridgeNetwork("v220", "br-vm", 220)
                            .inClass("w", c -> c.uncable("ens1f1").uncable("ens2f1"));

            assertThat(check(rule, uncabled)).containsExactly("unknown vlan-12.unknown");
        }

        @Test
        void isMendedByAnotherVlanForTheNetwork() {
            assertThat(afterEachFix(rule, reference(2).bridgeNetwork("v220", "br-vm", 220)))
                    .containsOnly(List.of());
        }
    }
}
