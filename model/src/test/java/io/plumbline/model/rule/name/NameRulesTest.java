package io.plumbline.model.rule.name;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NameRulesTest {
    @Nested
    class Kernel {
        private final Rule rule = new InterfaceNameHeldByKernel();

        private static TopologyBuilder vlanCalled(String name) {
            return reference(2).inClass("w", c -> c.vlan(name, "bond1", 230));
        }

        @Test
        void namesWhatTheKernelCannotHold() {
            for (var name : List.of("bond1-backup.230", "a/b", "a:b", "a b", ".", "..")) {
                assertThat(check(rule, vlanCalled(name))).containsExactly("error name-01 w-1 w-2");
            }
        }

        @Test
        void isSilentAboutFifteenBytes() {
            assertThat(check(rule, vlanCalled("bond1-backu.230"))).isEmpty();
        }

        /// A name is no fact.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByAShortName() {
            assertThat(afterEachFix(rule, vlanCalled("bond1-backup.230"))).containsOnly(List.of());
            assertThat(afterEachFix(rule, vlanCalled(".."))).containsOnly(List.of());
        }

        @Test
        void isMendedOnTheOneHostThatHasIt() {
            var added =
                    HostOverride.added(
                            VlanInterface.of("bond1-backup.230", "bond1", VlanId.of(230)));

            assertThat(afterEachFix(rule, reference(2).override("w-2", added)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Reserved {
        private final Rule rule = new NameNotReserved();

        private static TopologyBuilder bridgeCalled(String name) {
            return reference(2).inClass("w", c -> c.linuxBridge(name, "bond0.30", "109"));
        }

        @Test
        void namesWhatThePlatformMakesItself() {
            for (var name : List.of("br-int", "br0", "cni0", "genev_sys_6081", "ovn-k8s-mp0")) {
                assertThat(check(rule, bridgeCalled(name)))
                        .containsExactly("error name-02 w-1 w-2");
            }
        }

        @Test
        void namesABondThatIsCalledLikeANic() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c -> c.bond("eth0", BondMode.LACP, "ens9f0"))))
                    .containsExactly("error name-02.nic w-1");
        }

        @Test
        void namesARepeatedName() {
            assertThat(check(rule, bridgeCalled("br-lab~2")))
                    .containsExactly("error name-02.repeated w-1 w-2");
        }

        @Test
        void namesALocalnetOfThePlatform() {
            var physnet =
                    reference(1)
                            .inClass("w", c -> c.mapping("physnet", "br-ex"))
                            .localnet("v103", "physnet", 103);

            assertThat(check(rule, physnet)).containsExactly("error name-02.localnet w-1");
            assertThat(afterEachFix(rule, physnet)).containsOnly(List.of());
        }

        @Test
        void isSilentAboutTheProtectedBridgeAndWhatWasFoundOnAHost() {
            var found =
                    reference(1)
                            .inClass(
                                    "w",
                                    c -> c.add(OtherInterface.of("ovn-k8s-mp0", "ovs-interface")));

            assertThat(check(rule, found)).isEmpty();
        }

        /// A name is no fact.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByASafeName() {
            for (var name : List.of("br-int", "genev_sys_6081", "br-lab~2")) {
                assertThat(afterEachFix(rule, bridgeCalled(name))).containsOnly(List.of());
            }
        }
    }

    @Nested
    class Objects {
        private final Rule rule = new ObjectNameAccepted();

        private static TopologyBuilder resource(String name) {
            var policy = Shape.with(Shape.of(SriovPolicy.class).blank(), "name", "fast");
            return reference(1)
                    .with(t ->
                            t.with("sriov", t.sriov().with(Shape.with(policy, "resource", name))))
                    .network(
                            "nfv",
                            NetworkKind.SRIOV,
                            n -> Shape.with(n, "resource", Optional.of(name)));
        }

        @Test
        void namesANetworkThatTheApiRefuses() {
            assertThat(check(rule, reference(1).bridgeNetwork("Web Servers", "br-vm", 103)))
                    .containsExactly("error name-03");
        }

        @Test
        void namesALocalnetWithAColon() {
            assertThat(check(rule, reference(1).localnet("v103", "a:b", 103)))
                    .containsExactly("error name-03.localnet");
        }

        @Test
        void namesAResourceThatTheApiRefuses() {
            assertThat(check(rule, resource("vm.nic"))).containsExactly("error name-03.resource");
        }

        @Test
        void namesTwoNetworksThatWriteOneAttachment() {
            var twice =
                    reference(1)
                            .changeNetwork("v101", "namespaces", List.of("apps"))
                            .changeNetwork("v102", "namespaces", List.of("apps"))
                            .changeNetwork("v102", "attachmentName", Optional.of("v101"));

            assertThat(check(rule, twice)).containsExactly("error name-03.twice");
            assertThat(afterEachFix(rule, twice)).containsOnly(List.of());
        }

        @Test
        void namesAPolicyThatIsNoLabel() {
            var policy =
                    new PolicyIntent(
                            "x".repeat(64),
                            "w",
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of());
            var plan = new PlanInput(List.of(policy), List.of(), List.of());
            var input = new RuleInput(reference(1).build(), Optional.of(plan), Optional.empty());

            assertThat(new Checker(List.of(rule)).check(input, Stage.PLAN).findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.message().key()).isEqualTo("name-03.policy"));
        }

        @Test
        void isSilentAboutNamesThatTheApiTakes() {
            assertThat(check(rule, reference(1))).isEmpty();
            assertThat(check(rule, resource("vm_nic-1"))).isEmpty();
        }

        /// A name is no fact.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByANameThatTheApiTakes() {
            for (var broken :
                    List.of(
                            reference(1).bridgeNetwork("Web Servers", "br-vm", 103),
                            reference(1).localnet("v103", "a:b", 103),
                            resource("vm.nic"),
                            resource(""))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }
}
