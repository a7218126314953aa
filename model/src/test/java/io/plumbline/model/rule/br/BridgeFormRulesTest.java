package io.plumbline.model.rule.br;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import io.plumbline.model.topology.Vm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BridgeFormRulesTest {

    @Nested
    class Master {
        private final Rule rule = new MasterIsFree();

        private static TopologyBuilder master(String name) {
            return reference(2).changeAttachment("migration", "master", Optional.of(name));
        }

        @Test
        void namesAMemberOfABond() {
            assertThat(check(rule, master("ens1f1"))).containsExactly("error br-02 w-1 w-2");
        }

        @Test
        void isSilentAboutAVlanInterfaceOnTheBond() {
            assertThat(check(rule, master("bond1.210"))).isEmpty();
        }

        /// Controllers are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByWhatTheMasterIsAPortOf() {
            assertThat(afterEachFix(rule, master("ens1f1"))).containsOnly(List.of());
        }
    }

    @Nested
    class Loop {
        private final Rule rule = new HostClosesNoLoop();

        private static TopologyBuilder lab(Stp stp) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.nic("ens7f0", "7", "sw1", "3/1")
                                            .nic("ens8f0", "8", "sw2", "3/1")
                                            .port("ens7f0", "105", "", "")
                                            .port("ens8f0", "105", "", "")
                                            .add(
                                                    Shape.with(
                                                            LinuxBridge.of(
                                                                    "br-lab",
                                                                    BridgePort.trunk(
                                                                            "ens7f0",
                                                                            VlanSet.of(105)),
                                                                    BridgePort.trunk(
                                                                            "ens8f0",
                                                                            VlanSet.of(105))),
                                                            "stp",
                                                            stp)));
        }

        @Test
        void namesABridgeOverTwoNics() {
            assertThat(check(rule, lab(Stp.OFF))).containsExactly("error br-03 w-1 w-2");
        }

        @Test
        void isSilentWithASpanningTreeOnTheBridge() {
            assertThat(check(rule, lab(Stp.ON))).isEmpty();
        }

        @Test
        void isSilentAboutPortsWithoutACommonVlan() {
            var apart = lab(Stp.OFF).inClass("w", c -> c.port("ens8f0", "106", "", ""));

            assertThat(check(rule, apart)).isEmpty();
        }

        @Test
        void isSilentAboutABondInABridge() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowPortsThatWereNeverRead() {
            assertThat(audit(rule, lab(Stp.OFF))).containsExactly("unknown br-03.unknown w-1 w-2");
        }

        @Test
        void isMendedByABond() {
            assertThat(afterEachFix(rule, lab(Stp.OFF))).containsOnly(List.of());
        }
    }

    @Nested
    class SpanningTree {
        private final Rule rule = new NoSpanningTreeForMachines();

        private static TopologyBuilder bridge(Stp stp) {
            return reference(2).inClass("w", c -> c.set("br-vm", "stp", stp));
        }

        @Test
        void namesABridgeThatRunsOne() {
            assertThat(check(rule, bridge(Stp.ON))).containsExactly("warning br-04 w-1 w-2");
            assertThat(check(rule, bridge(Stp.NOT_WRITTEN)))
                    .containsExactly("warning br-04 w-1 w-2");
        }

        @Test
        void isSilentWhereItIsOff() {
            assertThat(check(rule, bridge(Stp.OFF))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, bridge(Stp.ON))).containsOnly(List.of());
        }
    }

    @Nested
    class Kinds {
        private final Rule rule = new AttachmentFitsBridge();

        private static TopologyBuilder ovs() {
            return reference(2)
                    .inClass("w", c -> c.ovsBridge("ovs-vm").mapping("vmnet", "ovs-vm"))
                    .bridgeNetwork("v105", "ovs-vm", 105);
        }

        @Test
        void namesABridgeNetworkOnOpenVswitch() {
            assertThat(check(rule, ovs())).containsExactly("error br-06 w-1 w-2");
        }

        @Test
        void namesAMappingToALinuxBridge() {
            assertThat(check(rule, reference(2).inClass("w", c -> c.mapping("vmnet", "br-vm"))))
                    .containsExactly("error br-06.mapping w-1 w-2");
        }

        @Test
        void isSilentAboutALinuxBridge() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isMendedByALocalnet() {
            assertThat(afterEachFix(rule, ovs())).containsOnly(List.of());
        }
    }

    @Nested
    class DefaultVlan {
        private final Rule rule = new DefaultVlanLeft();

        @Test
        void namesANetworkThatKeepsIt() {
            for (var kept : List.of(PreserveDefaultVlan.YES, PreserveDefaultVlan.NOT_WRITTEN)) {
                assertThat(
                                check(
                                        rule,
                                        reference(2)
                                                .changeNetwork(
                                                        "v101", "preserveDefaultVlan", kept)))
                        .containsExactly("warning br-07");
            }
        }

        @Test
        void namesATrunkWithoutAnAccessVlan() {
            var trunk =
                    reference(2)
                            .changeNetwork("v101", "vlan", Fact.unset())
                            .changeNetwork("v101", "trunk", VlanSet.parse("101-103"));

            assertThat(check(rule, trunk)).containsExactly("warning br-07.trunk");
        }

        @Test
        void isSilentWhereItIsTakenAway() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(
                            afterEachFix(
                                    rule,
                                    reference(2)
                                            .changeNetwork(
                                                    "v101",
                                                    "preserveDefaultVlan",
                                                    PreserveDefaultVlan.YES)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Options {
        private final Rule rule = new BridgeOptionsAccepted();

        private static TopologyBuilder options(String... keysAndValues) {
            var options = new LinkedHashMap<String, String>();
            for (var i = 0; i < keysAndValues.length; i += 2) {
                options.put(keysAndValues[i], keysAndValues[i + 1]);
            }
            return reference(2).inClass("w", c -> c.set("br-vm", "options", Map.copyOf(options)));
        }

        private static TopologyBuilder ovs(String attribute, Object value) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.ovsBridge("ovs-vm")
                                            .mapping("vmnet", "ovs-vm")
                                            .set("ovs-vm", attribute, value));
        }

        @Test
        void namesTimersOutOfBounds() {
            assertThat(check(rule, options("forward-delay", "31")))
                    .containsExactly("error br-08.timer w-1 w-2");
            assertThat(check(rule, options("hello-time", "0")))
                    .containsExactly("error br-08.timer w-1 w-2");
            assertThat(check(rule, options("forward-delay", "30"))).isEmpty();
        }

        @Test
        void namesTwoMasksThatDiffer() {
            assertThat(check(rule, options("group-fwd-mask", "1", "group-forward-mask", "2")))
                    .containsExactly("error br-08.mask w-1 w-2");
        }

        @Test
        void namesAnOvsBridgeThatFailsAtTheSecondApply() {
            assertThat(check(rule, ovs("noExtraPatchPorts", true)))
                    .containsExactly("error br-08.patch w-1 w-2");
        }

        @Test
        void namesAGatewayOnABridge() {
            assertThat(check(rule, reference(2).changeNetwork("v101", "gatewayOnBridge", true)))
                    .containsExactly("error br-08.gateway");
        }

        @Test
        void isSilentAboutWhatTheNodeTakes() {
            assertThat(check(rule, ovs("stp", Stp.OFF))).isEmpty();
        }

        @Test
        void isMended() {
            for (var wrong :
                    List.of(
                            options("forward-delay", "31"),
                            options("group-fwd-mask", "1", "group-forward-mask", "2"),
                            ovs("noExtraPatchPorts", true),
                            reference(2).changeNetwork("v101", "gatewayOnBridge", true))) {
                assertThat(afterEachFix(rule, wrong)).containsOnly(List.of());
            }
        }
    }

    @Nested
    class Spoofing {
        private final Rule rule = new SpoofProtectionFitsGuests();

        private static TopologyBuilder guest(String guest, boolean protects) {
            var vm = Shape.with(Shape.of(Vm.class).blank(), "name", "fw");
            vm = Shape.with(vm, "networks", List.of("v101"));
            vm = Shape.with(vm, "guest", Optional.of(guest));
            var added = vm;
            return reference(2)
                    .changeNetwork("v101", "spoofProtection", Optional.of(protects))
                    .with(t -> t.with("vms", Elements.of(added)));
        }

        @Test
        void namesARouterOnAProtectedNetwork() {
            assertThat(check(rule, guest("vrrp", true))).containsExactly("warning br-09");
        }

        @Test
        void isSilentAboutARouterOnAnOpenNetwork() {
            assertThat(check(rule, guest("vrrp", false))).isEmpty();
        }

        @Test
        void namesAnOpenNetworkOfSeveralTenants() {
            var open =
                    reference(2)
                            .changeNetwork("v101", "spoofProtection", Optional.of(false))
                            .changeNetwork("v101", "namespaces", List.of("a", "b"));

            assertThat(check(rule, open)).containsExactly("warning br-09.open");
            assertThat(afterEachFix(rule, open)).containsOnly(List.of());
        }

        @Test
        void isSilentAboutAnOverlay() {
            var overlay = reference(2).network("o", NetworkKind.OVERLAY, n -> n);

            assertThat(check(rule, overlay)).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, guest("router", true))).containsOnly(List.of());
        }
    }
}
