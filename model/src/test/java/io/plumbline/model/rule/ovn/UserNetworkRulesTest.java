package io.plumbline.model.rule.ovn;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkPolicy;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserNetworkRulesTest {

    private static TopologyBuilder localnet() {
        return reference(2)
                .inClass("w", c -> c.mapping("vmnet", "br-ex"))
                .localnet("l1", "vmnet", 101)
                .localnet("l2", "vmnet", 102);
    }

    @Nested
    class Mappings {
        private final Rule rule = new MappingUsable();

        @Test
        void namesOneNameForTwoBridges() {
            var twice =
                    localnet().inClass("w", c -> c.ovsBridge("ovs-vm").mapping("vmnet", "ovs-vm"));

            assertThat(check(rule, twice)).containsExactly("error ovn-02 w-1 w-2");
        }

        @Test
        void namesAMappingToNothing() {
            assertThat(check(rule, reference(2).inClass("w", c -> c.mapping("x", "nowhere"))))
                    .containsExactly("error ovn-02.missing w-1 w-2");
            var none =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.with(k ->
                                                    k.withMappings(
                                                            List.of(
                                                                    new BridgeMapping(
                                                                            "x",
                                                                            Optional.empty())))));
            assertThat(check(rule, none)).containsExactly("error ovn-02.no-bridge w-1 w-2");
        }

        @Test
        void isSilentAboutOneBridge() {
            assertThat(check(rule, localnet())).isEmpty();
        }
    }

    @Nested
    class Names {
        private final Rule rule = new OneNameOneContent();

        private static TopologyBuilder sameName() {
            return localnet().changeNetwork("l2", "configName", Optional.of("l1"));
        }

        @Test
        void namesTwoNetworksWithOneName() {
            assertThat(check(rule, sameName())).containsExactly("error ovn-03");
        }

        @Test
        void isSilentAboutTheSameNetworkTwice() {
            var same =
                    sameName()
                            .changeNetwork(
                                    "l2",
                                    "vlan",
                                    localnet().build().networks().get("l1").get().vlan());

            assertThat(check(rule, same)).isEmpty();
        }

        @Test
        void isMendedByANameOfItsOwn() {
            assertThat(afterEachFix(rule, sameName())).containsOnly(List.of());
        }
    }

    @Nested
    class Namespaces {
        private final Rule rule = new NamespacesOfUsers();

        private static TopologyBuilder selects(String... namespaces) {
            return localnet().changeNetwork("l1", "namespaces", List.of(namespaces));
        }

        @Test
        void namesNamespacesOfThePlatform() {
            assertThat(check(rule, selects("apps", "default"))).containsExactly("error ovn-05");
            assertThat(check(rule, selects("openshift-etcd"))).containsExactly("error ovn-05");
        }

        @Test
        void namesTwoPrimaryNetworksInOneNamespace() {
            var two =
                    selects("apps")
                            .changeNetwork("l2", "namespaces", List.of("apps"))
                            .changeNetwork("l1", "primary", true)
                            .changeNetwork("l2", "primary", true);

            assertThat(check(rule, two)).containsExactly("error ovn-05.primary");
        }

        @Test
        void namesTwoNetworksThatMakeOneAttachment() {
            var two =
                    selects("apps")
                            .changeNetwork("l2", "namespaces", List.of("apps"))
                            .changeNetwork("l2", "attachmentName", Optional.of("l1"));

            assertThat(check(rule, two)).containsExactly("error ovn-05.attachment");
        }

        @Test
        void isSilentAboutNamespacesOfUsers() {
            assertThat(check(rule, selects("apps"))).isEmpty();
        }

        @Test
        void isMendedByLeavingThePlatformOut() {
            assertThat(afterEachFix(rule, selects("apps", "default"))).containsOnly(List.of());
        }
    }

    @Nested
    class Addresses {
        private final Rule rule = new GuestsKeepTheirAddresses();

        private static TopologyBuilder subnets() {
            return localnet().changeNetwork("l1", "subnets", List.of(Cidr.parse("10.102.0.0/24")));
        }

        @Test
        void warnsOfAddressManagement() {
            assertThat(check(rule, subnets())).containsExactly("warning ovn-06");
        }

        @Test
        void isSilentAboutAPrimaryNetwork() {
            assertThat(check(rule, subnets().changeNetwork("l1", "primary", true))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, subnets())).containsOnly(List.of());
        }
    }

    @Nested
    class Policies {
        private final Rule rule = new PolicyTakesEffect();

        private static TopologyBuilder policy(String network, Fact<Boolean> enabled) {
            var policy = Shape.with(Shape.of(NetworkPolicy.class).blank(), "name", "p");
            policy = Shape.with(policy, "network", network);
            var added = Shape.with(policy, "enabled", enabled);
            return localnet()
                    .network("sriov", NetworkKind.SRIOV, n -> n)
                    .with(t -> t.with("policies", Elements.of(added)));
        }

        @Test
        void warnsWhereTheClusterEnforcesNone() {
            assertThat(check(rule, policy("l1", Fact.drawn(false))))
                    .containsExactly("warning ovn-07");
        }

        @Test
        void warnsOnNetworksWithoutPolicies() {
            assertThat(check(rule, policy("v101", Fact.drawn(true))))
                    .containsExactly("warning ovn-07.kind");
            assertThat(check(rule, policy("sriov", Fact.drawn(true))))
                    .containsExactly("warning ovn-07.kind");
        }

        @Test
        void isSilentWhereItIsEnforced() {
            assertThat(check(rule, policy("l1", Fact.drawn(true)))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheSetting() {
            assertThat(check(rule, policy("l1", Fact.missing("list refused"))))
                    .containsExactly("unknown ovn-07.unknown");
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, policy("l1", Fact.drawn(false)))).containsOnly(List.of());
        }
    }
}
