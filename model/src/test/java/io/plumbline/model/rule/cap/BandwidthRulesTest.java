package io.plumbline.model.rule.cap;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.RuleChecks;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BandwidthRulesTest {

    /// Two racks of hosts with two NICs of 25 Gbit/s over trunks of 10 Gbit/s to a spine with the
    /// array.
    private static TopologyBuilder racks(int left, int right) {
        return TopologyBuilder.aTopology()
                .mlagPair("pa", "a1", "a2")
                .mlagPair("pb", "b1", "b2")
                .aSwitch("s")
                .link("a1", "s", l -> at(l, "10"))
                .link("a2", "s", l -> at(l, "10"))
                .link("b1", "s", l -> at(l, "10"))
                .link("b2", "s", l -> at(l, "10"))
                .external("nas", ExternalKind.ARRAY, "220", "", "s")
                .hostClass("l", left, c -> inRack(c, "a1", "a2"))
                .hostClass("r", right, c -> inRack(c, "b1", "b2"))
                .migration("mig", "bond0.210", "10.210.0.0/24")
                .storage("bond0.220", "nas");
    }

    private static Link at(Link link, String gigabits) {
        return Shape.with(link, "speed", Fact.drawn(Bandwidth.parse(gigabits)));
    }

    private static HostClassBuilder inRack(HostClassBuilder c, String first, String second) {
        return c.nic("ens1", "1", first, "1/1")
                .nic("ens2", "2", second, "1/1")
                .port("ens1", "210,220", "", "po1")
                .port("ens2", "210,220", "", "po1")
                .bond("bond0", BondMode.LACP, "ens1", "ens2")
                .vlan("bond0", 210)
                .vlan("bond0", 220);
    }

    private static TopologyBuilder without(TopologyBuilder design, String... needs) {
        for (var role : needs) {
            design.changeRole(role, "need", Optional.empty());
        }
        return design;
    }

    private static TopologyBuilder withoutSpeed(TopologyBuilder design) {
        return design.inClass("w", c -> c.set("ens1f1", "speed", Fact.missing("not reported")));
    }

    @Nested
    class Enough {
        private final Rule rule = new BandwidthSuffices();

        /// Two links of 25 Gbit/s.
        @Test
        void warnsOfHostsWithLessThanTheyNeed() {
            assertThat(check(rule, reference(2).need("storage", 51)))
                    .containsExactly("warning cap-01 w-1 w-2");
            assertThat(check(rule, reference(2).need("storage", 50))).isEmpty();
        }

        @Test
        void saysNothingWithoutNeeds() {
            var silent = without(reference(2), "storage", "machines");

            assertThat(check(rule, silent.changeExternal("nas", "speed", Fact.missing(""))))
                    .isEmpty();
        }

        @Test
        void judgesNetworksByTheNeedOfMachines() {
            assertThat(check(rule, reference(2).need("machines", 60)))
                    .containsExactly("warning cap-01 w-1 w-2");
        }

        /// Twelve hosts want 40 of the 40 Gbit/s that arrive, nine of them 30 of 20.
        @Test
        void warnsOfATrunkThatAllHostsShare() {
            assertThat(check(rule, racks(3, 9).need("storage", 10)))
                    .singleElement()
                    .asString()
                    .startsWith("warning cap-01.together l-1");
            assertThat(check(rule, racks(3, 6).need("storage", 10))).isEmpty();
        }

        @Test
        void namesTheTrunksThatAreTooNarrow() {
            var finding =
                    RuleChecks.findings(rule, racks(3, 9).need("storage", 10).build(), Stage.DESIGN)
                            .getFirst();

            assertThat(finding.targets())
                    .extracting(Object::toString)
                    .contains("role/storage", "link/b1-s", "link/b2-s")
                    .doesNotContain("link/a1-s");
        }

        /// Seven hosts want 23.3 Gbit/s of the 20 between the racks.
        @Test
        void warnsOfANarrowWayBetweenGroups() {
            assertThat(check(rule, racks(7, 9).need("migration", 10)))
                    .singleElement()
                    .asString()
                    .startsWith("warning cap-01.groups l-1");
            assertThat(check(rule, racks(6, 9).need("migration", 10))).isEmpty();
        }

        @Test
        void isMendedByWiderTrunksOrLessNeed() {
            assertThat(afterEachFix(rule, racks(3, 9).need("storage", 10)))
                    .hasSize(2)
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, racks(7, 9).need("migration", 10)))
                    .hasSize(2)
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, reference(2).need("storage", 51)))
                    .hasSize(1)
                    .containsOnly(List.of());
        }

        @Test
        void doesNotKnowWhereASpeedIsMissing() {
            assertThat(check(rule, withoutSpeed(reference(2)).need("storage", 30)))
                    .containsExactly("unknown cap-01.unknown");
            assertThat(check(rule, withoutSpeed(reference(2)).need("storage", 25))).isEmpty();
        }

        @Test
        void doesNotKnowWhetherGroupsHaveEnoughWhereATrunkIsNotKnown() {
            var unknown =
                    racks(6, 9)
                            .need("migration", 10)
                            .changeLink(
                                    "a1-s", l -> Shape.with(l, "speed", Fact.missing("not read")));

            assertThat(check(rule, unknown)).containsExactly("unknown cap-01.unknown");
        }

        @Test
        void isSureWhereNoSpeedWouldHelp() {
            var slowArray =
                    withoutSpeed(reference(2))
                            .changeExternal("nas", "speed", Fact.drawn(Bandwidth.gigabits(10)));

            assertThat(check(rule, slowArray.need("storage", 30)))
                    .containsExactly("warning cap-01 w-1 w-2");
        }

        @Test
        void leavesHostsThatReachNothingToOtherRules() {
            var cut =
                    reference(2)
                            .need("storage", 10)
                            .inClass("w", c -> c.port("ens1f1", "101-110,210", "999", "po2"))
                            .inClass("w", c -> c.port("ens2f1", "101-110,210", "999", "po2"));

            assertThat(check(rule, cut)).isEmpty();
        }
    }

    @Nested
    class AfterOneFailure {
        private final Rule rule = new BandwidthAfterFailure();

        private static TopologyBuilder slowSpare(int gigabits) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.set(
                                            "ens2f1",
                                            "speed",
                                            Fact.drawn(Bandwidth.gigabits(gigabits))));
        }

        @Test
        void warnsOfHostsThatLoseMoreThanHalf() {
            assertThat(check(rule, slowSpare(10).need("storage", 30)))
                    .containsExactly("warning cap-02 w-1 w-2");
            assertThat(check(rule, slowSpare(10).need("storage", 20))).isEmpty();
        }

        @Test
        void saysNothingWhereEvenTheWholeIsTooLittle() {
            assertThat(check(rule, slowSpare(10).need("storage", 40))).isEmpty();
        }

        /// Both NICs on one card: its failure cuts the host off, which is no matter of bandwidth.
        @Test
        void doesNotCountWhatCutsAHostOff() {
            var oneCard =
                    reference(2)
                            .need("storage", 20)
                            .inClass("w", c -> c.set("ens2f1", "card", Optional.of("1")));

            assertThat(check(rule, oneCard)).isEmpty();
        }

        /// Eleven hosts behind trunks of 40 and 6 Gbit/s, and one that is near the array.
        private static TopologyBuilder oneWideTrunk() {
            return racks(1, 11)
                    .need("storage", 10)
                    .changeLink("b1-s", l -> at(l, "40"))
                    .changeLink("b2-s", l -> at(l, "6"));
        }

        @Test
        void warnsOfATrunkWithoutWhichAllHostsTogetherGetTooLittle() {
            assertThat(check(rule, oneWideTrunk()))
                    .singleElement()
                    .asString()
                    .startsWith("warning cap-02.together l-1");
            assertThat(check(rule, oneWideTrunk().changeLink("b2-s", l -> at(l, "40")))).isEmpty();
        }

        @Test
        void warnsOfOneCableThatGroupsNeed() {
            var uneven =
                    racks(3, 3)
                            .need("migration", 6)
                            .changeLink("a1-s", l -> at(l, "5"))
                            .changeLink("a2-s", l -> at(l, "1"));

            assertThat(check(rule, uneven)).containsExactly("warning cap-02.groups l-1 l-2 l-3");
        }

        @Test
        void isMendedByLessNeed() {
            assertThat(afterEachFix(rule, slowSpare(10).need("storage", 30)))
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, oneWideTrunk())).containsOnly(List.of());
        }

        @Test
        void doesNotKnowWhereASpeedIsMissing() {
            assertThat(check(rule, withoutSpeed(reference(2)).need("storage", 26)))
                    .contains("unknown cap-01.unknown");
        }

        @Test
        void saysNothingWithoutNeeds() {
            var silent = without(reference(2), "storage", "machines");

            assertThat(check(rule, silent.changeExternal("nas", "speed", Fact.missing(""))))
                    .isEmpty();
        }
    }
}
