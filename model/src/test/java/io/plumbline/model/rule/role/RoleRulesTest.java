package io.plumbline.model.rule.role;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
    @Nested
    class OnEveryHost {
        private final Rule rule = new EveryHostHasItsRoles();

        private static TopologyBuilder lacking() {
            return reference(3)
                    .override("w-3", HostOverride.absent(OverridePart.INTERFACE, "bond1.220"));
        }

        @Test
        void namesTheHostWithoutStorage() {
            assertThat(check(rule, lacking())).containsExactly("error role-01 w-3");
        }

        @Test
        void namesHostsWithoutAnAddress() {
            assertThat(
                            check(
                                    rule,
                                    reference(2)
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.change(
                                                                    "bond1.220",
                                                                    i ->
                                                                            i.withIp(
                                                                                    IpSettings
                                                                                            .OFF)))))
                    .containsExactly("error role-01.address w-1 w-2");
        }

        @Test
        void isSilentWhenAllHostsHaveAllRoles() {
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void asksOnlyHostsInScope() {
            var limited = lacking().changeRole("storage", "scope", List.of("w-1", "w-2"));

            assertThat(check(rule, limited)).isEmpty();
        }

        /// Carriers and addresses are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByGivingTheHostWhatItsClassHas() {
            assertThat(afterEachFix(rule, lacking())).containsOnly(List.of());
        }

        @Test
        void isMendedByCopyingFromAnotherClassOrByScope() {
            var other =
                    reference(2)
                            .hostClass(
                                    "x",
                                    1,
                                    c ->
                                            c.nic("ens1f1", "1", "sw1", "9/1")
                                                    .nic("ens1f0", "1", "sw1", "9/2")
                                                    .brEx("ens1f0", "10.0.0.99/24")
                                                    .bond("bond1", BondMode.LACP, "ens1f1"));

            assertThat(check(rule, other)).containsExactly("error role-01 x-1");
            assertThat(afterEachFix(rule, other)).hasSize(2).containsOnly(List.of());
        }
    }

    @Nested
    class Carrier {
        private final Rule rule = new RoleOnFitCarrier();

        private static TopologyBuilder storageOn(String... carriers) {
            return reference(2).changeRole("storage", "carriers", List.of(carriers));
        }

        @Test
        void namesARoleOnABondMember() {
            assertThat(check(rule, storageOn("ens1f1")))
                    .containsExactly("error role-02.enslaved w-1 w-2");
        }

        @Test
        void namesPathsThatAreOnePath() {
            assertThat(check(rule, storageOn("bond1.220", "bond1.220")))
                    .containsExactly("error role-02.legs");
        }

        @Test
        void namesARoleThatLeadsNowhere() {
            assertThat(
                            check(
                                    rule,
                                    storageOn("dummy0")
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.add(
                                                                    OtherInterface.of(
                                                                            "dummy0", "dummy")))))
                    .containsExactly("error role-02.nowhere w-1 w-2");
        }

        @Test
        void namesManagementBesideBrEx() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .changeRole(
                                                    "management",
                                                    "carriers",
                                                    List.of("bond1.220"))))
                    .containsExactly("error role-02.management");
        }

        @Test
        void namesASecondManagement() {
            var second =
                    reference(1)
                            .role(
                                    NetworkRole.of("mgmt2", RoleKind.MANAGEMENT)
                                            .withCarriers(List.of("bond1.220")),
                                    r -> r);

            assertThat(check(rule, second)).containsExactly("error role-02.second");
            assertThat(afterEachFix(rule, second)).containsOnly(List.of());
        }

        @Test
        void namesANetworkOnABond() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .changeNetwork("v101", "bridge", Optional.of("bond1"))))
                    .containsExactly("error role-02.network w-1");
        }

        @Test
        void isSilentAboutFitCarriers() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Carriers are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByACarrierThatFits() {
            for (var broken :
                    List.of(
                            storageOn("bond1.220", "bond1.220"),
                            reference(1).changeRole("management", "carriers", List.of("bond1.220")),
                            reference(1)
                                    .inClass("w", c -> c.without("br-vm"))
                                    .changeNetwork("v101", "bridge", Optional.of("bond1")))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }

    @Nested
    class Migration {
        private final Rule rule = new MigrationHasItsOwnNetwork();

        private static TopologyBuilder without(int hosts) {
            return reference(hosts).with(t -> t.withRoles(r -> r.without("migration")));
        }

        @Test
        void warnsWhereMachinesHaveSeveralHosts() {
            assertThat(check(rule, without(3))).containsExactly("warning role-03 w-1 w-2 w-3");
        }

        @Test
        void isSilentAboutASingleHostAndAboutANetworkOfItsOwn() {
            assertThat(check(rule, without(1))).isEmpty();
            assertThat(check(rule, reference(3))).isEmpty();
        }

        /// Roles are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByAddingTheNetwork() {
            assertThat(afterEachFix(rule, without(3))).containsOnly(List.of());
        }
    }
}
