package io.plumbline.model.rule.ha;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Racks.controlPlane;
import static io.plumbline.model.testing.Racks.inDomain;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.Racks;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FabricRulesTest {

    @Nested
    class CutPoints {
        private final Rule rule = new FabricWithoutCutPoint();

        @Test
        void namesTheOnlySpine() {
            assertThat(check(rule, Racks.overOneSpine(2))).contains("warning ha-07 b-1 b-2");
        }

        @Test
        void isSilentWithTwoSpines() {
            assertThat(check(rule, Racks.overTwoSpines(2))).isEmpty();
        }

        @Test
        void leavesHostsOnOneSwitchToOthers() {
            var topology =
                    Designs.reference(2)
                            .hostClass(
                                    "x",
                                    1,
                                    c ->
                                            c.nic("ens1f0", "1", "sw1", "9/1")
                                                    .port("ens1f0", "", "10", "none")
                                                    .brEx("ens1f0", "10.0.0.99/24"));
            assertThat(check(rule, topology)).isEmpty();
        }

        @Test
        void doesNotKnowWhereTrunksWereNeverGiven() {
            var topology =
                    Racks.overTwoSpines(2)
                            .changeLink("a1-s2", CutPoints::neverGiven)
                            .changeLink("a2-s2", CutPoints::neverGiven);
            assertThat(check(rule, topology)).contains("unknown ha-07.unverified");
        }

        private static Link neverGiven(Link link) {
            var wanted = Shape.with(link.a().wanted(), "tagged", Fact.missing("never"));
            return Shape.with(link, "a", Shape.with(link.a(), "wanted", wanted));
        }

        @Test
        void aLinkPastTheSpineRemovesIt() {
            assertThat(afterEachFix(rule, Racks.overOneSpine(2)))
                    .isNotEmpty()
                    .allMatch(List::isEmpty);
        }
    }

    @Nested
    class Quorum {
        private final Rule rule = new QuorumSurvives();

        private static Topology onOneSwitch() {
            var topology =
                    Designs.reference(3)
                            .inClass(
                                    "w",
                                    c ->
                                            c.nic("ens2f0", "2", "sw1", "1/201")
                                                    .port("ens2f0", "", "10", "po1"))
                            .build();
            return controlPlane(topology, "w");
        }

        @Test
        void namesTheSwitchThatAllHangOn() {
            assertThat(check(rule, onOneSwitch())).containsExactly("error ha-08 w-1 w-2 w-3");
        }

        @Test
        void isSilentOverTwoSwitches() {
            assertThat(check(rule, controlPlane(Designs.reference(3).build(), "w"))).isEmpty();
        }

        @Test
        void isSilentWithoutAControlPlane() {
            assertThat(check(rule, Designs.reference(3))).isEmpty();
        }

        @Test
        void namesTheDomainOfMostHosts() {
            var topology = controlPlane(Designs.reference(3).build(), "w");
            assertThat(check(rule, inDomain(topology, "rack", "w-1", "w-2")))
                    .containsExactly("error ha-08 w-1 w-2");
        }

        @Test
        void aCableToTheOtherSwitchRemovesIt() {
            assertThat(afterEachFix(rule, TopologyBuilder.aTopology().with(_ -> onOneSwitch())))
                    .isNotEmpty()
                    .allMatch(List::isEmpty);
        }

        @Test
        void isSilentWhereNothingIsKnown() {
            assertThat(check(rule, blinded(onOneSwitch())))
                    .noneMatch(found -> found.startsWith("unknown"));
        }
    }

    @Nested
    class Domains {
        private final Rule rule = new DomainsKeepPathsApart();

        @Test
        void namesTheDomainOfBothSpines() {
            assertThat(check(rule, inDomain(Racks.overTwoSpines(2).build(), "feed", "s1", "s2")))
                    .containsExactly("warning ha-09 a-1 a-2 b-1 b-2");
        }

        @Test
        void namesAPairThatStandsTogether() {
            var topology = Racks.overTwoSpines(2).mlagPair("other", "x1", "x2").build();
            assertThat(check(rule, inDomain(topology, "feed", "x1", "x2")))
                    .containsExactly("warning ha-09.pair");
        }

        @Test
        void isSilentWhereTheSpinesStandApart() {
            var topology = inDomain(Racks.overTwoSpines(2).build(), "left", "s1");
            assertThat(check(rule, inDomain(topology, "right", "s2"))).isEmpty();
        }

        @Test
        void isSilentWithoutDomains() {
            assertThat(check(rule, Racks.overTwoSpines(2))).isEmpty();
        }
    }
}
