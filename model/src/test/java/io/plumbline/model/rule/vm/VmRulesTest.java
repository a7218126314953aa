package io.plumbline.model.rule.vm;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.Machines.functions;
import static io.plumbline.model.testing.Machines.machine;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.EvictionStrategy;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Vm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VmRulesTest {

    private static TopologyBuilder apps() {
        return reference(2).changeNetwork("v101", "namespaces", List.of("apps"));
    }

    @Nested
    class Lists {
        private final Rule rule = new InterfaceListAccepted();

        @Test
        void namesANetworkThatIsNamedTwice() {
            assertThat(check(rule, apps().with(machine("a", "apps", "v101", "v101"))))
                    .containsExactly("error vm-01");
            assertThat(check(rule, apps().with(machine("a", "apps", "pod", "pod"))))
                    .containsExactly("error vm-01.pods");
        }

        private static TopologyBuilder addressed(String mac, String network) {
            return apps().with(
                            machine(
                                    "a",
                                    "apps",
                                    vm -> Shape.with(vm, "mac", Optional.of(MacAddress.parse(mac))),
                                    network));
        }

        @Test
        void namesAnAddressThatIsNoneOfOneInterface() {
            assertThat(check(rule, addressed("01:00:5E:00:00:01", "v101")))
                    .containsExactly("error vm-01.mac");
            assertThat(afterEachFix(rule, addressed("01:00:5E:00:00:01", "v101")))
                    .containsOnly(List.of());
        }

        @Test
        void namesTheAddressOfThePodOnThePodNetwork() {
            assertThat(check(rule, addressed("02:00:00:00:00:00", "pod")))
                    .containsExactly("error vm-01.reserved");
            assertThat(check(rule, addressed("02:00:00:00:00:00", "v101"))).isEmpty();
        }

        @Test
        void isSilentAboutEachOnce() {
            assertThat(check(rule, apps().with(machine("a", "apps", "pod", "v101")))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, apps().with(machine("a", "apps", "v101", "v101"))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Namespaces {
        private final Rule rule = new MachineMayUseNetwork();

        @Test
        void namesANetworkOfAnotherNamespace() {
            assertThat(check(rule, apps().with(machine("a", "finance", "apps/v101"))))
                    .containsExactly("error vm-02");
        }

        @Test
        void namesANetworkThatIsNotThere() {
            assertThat(check(rule, apps().with(machine("a", "apps", "v999"))))
                    .containsExactly("error vm-02.none");
        }

        @Test
        void isSilentAboutItsOwnAndTheGlobalNamespaces() {
            assertThat(check(rule, apps().with(machine("a", "apps", "v101")))).isEmpty();
            var global = apps().changeNetwork("v101", "namespaces", List.of("openshift-multus"));
            assertThat(check(rule, global.with(machine("a", "apps", "openshift-multus/v101"))))
                    .isEmpty();
        }

        @Test
        void isMendedByOfferingItThere() {
            assertThat(afterEachFix(rule, apps().with(machine("a", "finance", "apps/v101"))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Addresses {
        private final Rule rule = new AddressOfOneMachine();
        private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");

        private static Vm with(Vm vm) {
            return Shape.with(vm, "mac", Optional.of(MAC));
        }

        @Test
        void namesTwoMachinesWithOneAddress() {
            var two =
                    apps().with(machine("a", "apps", Addresses::with, "v101"))
                            .with(machine("b", "apps", Addresses::with, "v101"));

            assertThat(check(rule, two)).containsExactly("error vm-03");
            assertThat(afterEachFix(rule, two)).containsOnly(List.of());
        }

        @Test
        void namesAMachineWithTheAddressOfANic() {
            var nic =
                    apps().inClass("w", c -> c.set("ens1f1", "mac", Fact.observed(MAC, "node")))
                            .with(machine("a", "apps", Addresses::with, "v101"));

            assertThat(check(rule, nic)).hasSize(1);
        }

        @Test
        void isSilentAboutAnAddressOfItsOwn() {
            assertThat(check(rule, apps().with(machine("a", "apps", Addresses::with, "v101"))))
                    .isEmpty();
        }
    }

    @Nested
    class Moves {
        private final Rule rule = new MachineCanMove();

        private static TopologyBuilder onFunctions(String... hosts) {
            return reference(2)
                    .with(functions("p", "fast", 8, "", "ens1f1"))
                    .network(
                            "nfv",
                            NetworkKind.SRIOV,
                            n ->
                                    Shape.with(
                                            Shape.with(n, "resource", Optional.of("fast")),
                                            "placement",
                                            List.of(hosts)))
                    .with(
                            machine(
                                    "a",
                                    "apps",
                                    vm ->
                                            Shape.with(
                                                    vm,
                                                    "eviction",
                                                    Optional.of(EvictionStrategy.LIVE_MIGRATE)),
                                    "nfv"));
        }

        @Test
        void namesMachinesOnFunctionsThatOneHostHas() {
            assertThat(check(rule, onFunctions("w-1"))).containsExactly("warning vm-04.functions");
            assertThat(check(rule, onFunctions("w-1", "w-2"))).isEmpty();
        }

        private static TopologyBuilder disk(String name, String disk, EvictionStrategy strategy) {
            return apps().with(
                            machine(
                                    name,
                                    "apps",
                                    vm ->
                                            Shape.with(
                                                    Shape.with(vm, "disk", Optional.of(disk)),
                                                    "eviction",
                                                    Optional.of(strategy)),
                                    "v101"));
        }

        @Test
        void warnsOfADiskThatStays() {
            assertThat(check(rule, disk("a", "ReadWriteOnce", EvictionStrategy.LIVE_MIGRATE)))
                    .containsExactly("warning vm-04.disk");
        }

        @Test
        void warnsOfALongName() {
            var name = "a".repeat(48);

            assertThat(check(rule, disk(name, "ReadWriteMany", EvictionStrategy.LIVE_MIGRATE)))
                    .containsExactly("warning vm-04.name");
            assertThat(
                            check(
                                    rule,
                                    disk(
                                            name.substring(1),
                                            "ReadWriteMany",
                                            EvictionStrategy.LIVE_MIGRATE)))
                    .isEmpty();
        }

        @Test
        void isSilentAboutAMachineThatIsToStay() {
            assertThat(check(rule, disk("a", "ReadWriteOnce", EvictionStrategy.NONE))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(
                            afterEachFix(
                                    rule,
                                    disk("a", "ReadWriteOnce", EvictionStrategy.LIVE_MIGRATE)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Leads {
        private final Rule rule = new NetworkLeadsSomewhere();

        private static TopologyBuilder v150() {
            return reference(2)
                    .bridgeNetwork("v150", "br-vm", 150)
                    .inClass(
                            "w",
                            c ->
                                    c.linuxBridge("br-vm", "bond1", "101-110,150")
                                            .port("ens1f1", "101-110,150,210,220", "", "")
                                            .port("ens2f1", "101-110,150,210,220", "", ""));
        }

        @Test
        void warnsOfAVlanWithoutAGateway() {
            assertThat(check(rule, v150())).containsExactly("warning vm-06");
        }

        @Test
        void isSilentAboutAVlanOfTheGateway() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isSilentWhereNoGatewayIsDrawn() {
            assertThat(check(rule, v150().with(t -> t.withExternals(e -> e.without("core")))))
                    .isEmpty();
        }

        @Test
        void saysNothingOfPortsThatWereNeverRead() {
            assertThat(audit(rule, v150())).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, v150())).containsOnly(List.of());
        }
    }
}
