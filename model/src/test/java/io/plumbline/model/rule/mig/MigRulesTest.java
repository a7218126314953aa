package io.plumbline.model.rule.mig;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigRulesTest {
    @Nested
    class Reference {
        private final Rule rule = new MigrationNetworkResolves();

        private static TopologyBuilder named(String name) {
            return reference(2)
                    .virtualization(v -> Shape.with(v, "migrationNetwork", Optional.of(name)));
        }

        @Test
        void namesAnAttachmentThatNobodyWrites() {
            assertThat(check(rule, named("mig2"))).containsExactly("error mig-01");
        }

        @Test
        void namesASlashInTheReference() {
            assertThat(check(rule, named("openshift-cnv/mig")))
                    .containsExactly("error mig-01.slash");
        }

        @Test
        void namesTheWrongNamespaceAndTheWrongType() {
            assertThat(
                            check(
                                    rule,
                                    reference(2)
                                            .changeAttachment("migration", "nad", "default/mig")))
                    .containsExactly("error mig-01.namespace");
            assertThat(check(rule, reference(2).changeAttachment("migration", "type", "sriov")))
                    .containsExactly("error mig-01.type");
        }

        @Test
        void isSilentWhenItResolves() {
            assertThat(check(rule, named("mig"))).isEmpty();
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowInAnAuditThatDidNotListTheAttachments() {
            assertThat(audit(rule, named("mig2"))).containsExactly("unknown mig-01.unknown");
        }

        @Test
        void isMendedByTheBareNameOfAnAttachmentInTheRightPlace() {
            for (var broken :
                    List.of(
                            named("mig2"),
                            named("openshift-cnv/mig"),
                            reference(2).changeAttachment("migration", "nad", "default/mig"),
                            reference(2).changeAttachment("migration", "type", "sriov"))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }

    @Nested
    class Size {
        private final Rule rule = new MigrationPoolSuffices();

        private static TopologyBuilder pool(int hosts, String range, String... excluded) {
            var exclusions = List.of(excluded).stream().map(Cidr::parse).toList();
            var pool =
                    Shape.with(
                            Pool.of("migration", AddressRange.parse(range)),
                            "exclusions",
                            exclusions);
            return reference(hosts).with(t -> t.withPools(p -> p.with(pool)));
        }

        @Test
        void namesAPoolThatIsTooSmall() {
            assertThat(check(rule, pool(6, "10.210.0.0/29"))).containsExactly("error mig-02");
        }

        @Test
        void countsExclusionsOnceAndOnlyInsideTheRange() {
            assertThat(
                            check(
                                    rule,
                                    pool(
                                            14,
                                            "10.210.0.0/27",
                                            "10.210.0.16/28",
                                            "10.210.0.24/29",
                                            "10.99.0.0/24")))
                    .containsExactly("info mig-02.tight");
            assertThat(check(rule, pool(15, "10.210.0.0/27", "10.210.0.16/28")))
                    .containsExactly("error mig-02");
        }

        @Test
        void countsSynchronisationControllers() {
            var sync =
                    pool(5, "10.210.0.0/29")
                            .virtualization(v -> Shape.with(v, "synchronizationReplicas", 2));

            assertThat(check(rule, sync)).containsExactly("error mig-02");
        }

        @Test
        void isSilentAboutRoomToGrow() {
            assertThat(check(rule, reference(4))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutARange() {
            var open = reference(1).with(t -> t.withPools(p -> p.without("migration")));

            assertThat(check(rule, open)).containsExactly("unknown mig-02.unknown");
        }

        @Test
        void isMendedByTheNextLargerPrefix() {
            assertThat(afterEachFix(rule, pool(6, "10.210.0.0/29"))).containsOnly(List.of());
            assertThat(afterEachFix(rule, pool(15, "10.210.0.0/27", "10.210.0.16/28")))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Master {
        private final Rule rule = new OneMasterName();

        private static TopologyBuilder secondClass(String name, int vlan) {
            return reference(2)
                    .hostClass(
                            "x",
                            1,
                            c ->
                                    c.nic("ens1f1", "1", "sw1", "9/1")
                                            .bond("bond1", BondMode.LACP, "ens1f1")
                                            .vlan(name, "bond1", vlan));
        }

        @Test
        void namesHostsWithoutTheMaster() {
            assertThat(check(rule, secondClass("other", 230))).containsExactly("error mig-04 x-1");
        }

        @Test
        void namesTheOtherNameOfTheSameVlan() {
            assertThat(check(rule, secondClass("mig210", 210)))
                    .containsExactly("error mig-04.name x-1");
        }

        @Test
        void namesTheMasterInAnotherVlan() {
            assertThat(check(rule, secondClass("bond1.210", 211)))
                    .containsExactly("error mig-04.vlan x-1");
        }

        @Test
        void namesAnAttachmentWithoutMaster() {
            assertThat(
                            check(
                                    rule,
                                    reference(2)
                                            .changeAttachment(
                                                    "migration", "master", Optional.empty())))
                    .containsExactly("error mig-04.none w-1 w-2");
        }

        @Test
        void isSilentAboutOneNameInOneVlan() {
            assertThat(check(rule, secondClass("bond1.210", 210))).isEmpty();
        }

        @Test
        void doesNotKnowTheVlanThatWasNeverRead() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.set(
                                                                    "bond1.210",
                                                                    "id",
                                                                    Fact.missing("")))))
                    .containsExactly("unknown mig-04.unknown w-1");
        }

        @Test
        void isMendedByOneNameInOneVlan() {
            for (var broken :
                    List.of(
                            secondClass("other", 230),
                            secondClass("mig210", 210),
                            secondClass("bond1.210", 211))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }
}
