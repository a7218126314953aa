package io.plumbline.model.rule.safe;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.Plans.changes;
import static io.plumbline.model.testing.Plans.policies;
import static io.plumbline.model.testing.Plans.policy;
import static io.plumbline.model.testing.RuleChecks.check;
import static io.plumbline.model.testing.RuleChecks.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange.AbsentInterface;
import io.plumbline.model.plan.PlannedChange.LldpSwitch;
import io.plumbline.model.plan.PlannedChange.ModeFlip;
import io.plumbline.model.plan.PlannedChange.PolicyDeletion;
import io.plumbline.model.plan.PlannedChange.PortList;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SafeRulesTest {

    private static List<String> of(Rule rule, PlanInput plan) {
        return check(rule, reference(4), plan);
    }

    @Nested
    class Path {
        private final Rule rule = new ManagementPathUntouched();

        @Test
        void namesBrExItsBondAndItsNics() {
            for (var name : List.of("br-ex", "bond0", "ens2f0")) {
                assertThat(of(rule, policies(policy("p", "w", name))))
                        .containsExactly("error safe-01 w-1 w-2 w-3 w-4");
            }
        }

        @Test
        void namesARemovalOnOneHost() {
            assertThat(of(rule, changes(new AbsentInterface("w#2", "bond0", true))))
                    .containsExactly("error safe-01 w-2");
        }

        /// What stands on other NICs is free.
        @Test
        void isSilentAboutTheOtherBond() {
            assertThat(of(rule, policies(policy("p", "w", "bond1", "br-vm")))).isEmpty();
        }
    }

    @Nested
    class Reachable {
        private final Rule rule = new NodeStaysReachable();

        @Test
        void namesNodesWhoseBrExLosesItsPort() {
            assertThat(of(rule, changes(new AbsentInterface("w", "bond0", true))))
                    .containsExactly("error safe-02 w-1 w-2 w-3 w-4");
        }

        @Test
        void namesANodeWhoseBondIsEmptied() {
            var emptied = new PortList("w-3", "bond0", List.of(), List.of("ens1f0", "ens2f0"));

            assertThat(of(rule, changes(emptied))).containsExactly("error safe-02 w-3");
        }

        @Test
        void isSilentWhereOneMemberStays() {
            var shorter =
                    new PortList("w", "bond0", List.of("ens1f0"), List.of("ens1f0", "ens2f0"));

            assertThat(of(rule, changes(shorter))).isEmpty();
        }

        @Test
        void isSilentAboutTheOtherBond() {
            assertThat(of(rule, changes(new AbsentInterface("w", "bond1", true)))).isEmpty();
        }
    }

    @Nested
    class WayBack {
        private final Rule rule = new RemovalLeavesAWayBack();

        @Test
        void warnsOfPortsLeftDown() {
            assertThat(of(rule, changes(new AbsentInterface("w", "bond1", false))))
                    .containsExactly("warning safe-03 w-1 w-2 w-3 w-4");
        }

        @Test
        void warnsOfADeletedPolicy() {
            assertThat(of(rule, changes(new PolicyDeletion("old"))))
                    .containsExactly("warning safe-03.policy");
        }

        @Test
        void isSilentWhereThePortsGetAState() {
            assertThat(of(rule, changes(new AbsentInterface("w", "bond1", true)))).isEmpty();
        }
    }

    @Nested
    class Lldp {
        private final Rule rule = new LldpSparesBrEx();

        @Test
        void namesAllNicsAndThoseBelowBrEx() {
            for (var nic : List.of("*", "ens1f0")) {
                assertThat(of(rule, changes(new LldpSwitch("w", nic, Optional.empty()))))
                        .containsExactly("error safe-04 w-1 w-2 w-3 w-4");
            }
        }

        @Test
        void isSilentOnARepairedCluster() {
            assertThat(of(rule, changes(new LldpSwitch("w", "*", Optional.of(true))))).isEmpty();
        }

        @Test
        void isSilentAboutOtherNics() {
            assertThat(of(rule, changes(new LldpSwitch("w", "ens1f1", Optional.of(false)))))
                    .isEmpty();
        }
    }

    @Nested
    class Net {
        private final Rule rule = new SafetyNetWhole();

        @Test
        void warnsOfEachProbeThatFailsBefore() {
            assertThat(check(rule, reference(2), PlanInput.NONE, fact("gwping", "w", "no")))
                    .containsExactly("warning safe-05 w-1 w-2");
            assertThat(check(rule, reference(2), PlanInput.NONE, fact("dns", "w-1", "no")))
                    .containsExactly("warning safe-05.dns w-1");
        }

        @Test
        void isSilentWhereTheyWork() {
            assertThat(check(rule, reference(2), PlanInput.NONE, fact("gwping", "w", "yes")))
                    .isEmpty();
        }
    }

    @Nested
    class Rollout {
        private final Rule rule = new RolloutNarrow();

        @Test
        void warnsOfHalfOfTheHostsWhereNothingIsWritten() {
            assertThat(of(rule, policies(policy("p", "w", Optional.empty(), "bond1"))))
                    .containsExactly("warning safe-06 w-1 w-2 w-3 w-4");
        }

        @Test
        void warnsOfAShare() {
            assertThat(of(rule, policies(policy("p", "w", Optional.of("50%"), "bond1"))))
                    .hasSize(1);
            assertThat(of(rule, policies(policy("p", "w", Optional.of("25%"), "bond1")))).isEmpty();
        }

        @Test
        void isSilentAboutOneHostAtATime() {
            assertThat(of(rule, policies(policy("p", "w", "bond1")))).isEmpty();
        }

        @Test
        void isSilentAboutWhatNothingStandsOn() {
            assertThat(of(rule, policies(policy("p", "w", Optional.empty(), "dummy0")))).isEmpty();
        }

        @Test
        void namesAPolicyThatTakesTheQuorum() {
            var control =
                    reference(3)
                            .inClass("w", c -> c.with(k -> Shape.with(k, "role", NodeRole.BOTH)));

            assertThat(check(rule, control, policies(policy("p", "w", Optional.of("2"), "bond1"))))
                    .containsExactly("error safe-06.quorum w-1 w-2 w-3");
        }
    }

    @Nested
    class Flip {
        private final Rule rule = new ModeChangeHasABridge();

        @Test
        void namesTheOnlyStoragePathAndManagement() {
            assertThat(of(rule, changes(new ModeFlip("w", "bond1"))))
                    .containsExactly("error safe-07 w-1 w-2 w-3 w-4");
            assertThat(of(rule, changes(new ModeFlip("w", "bond0")))).hasSize(1);
        }

        @Test
        void isSilentWhereStorageHasAnotherPath() {
            var multipath =
                    reference(4)
                            .inClass("w", c -> c.nic("ens3f0", "3", "sw1", "3/1"))
                            .changeRole("storage", "carriers", List.of("bond1.220", "ens3f0"));

            assertThat(check(rule, multipath, changes(new ModeFlip("w", "bond1")))).isEmpty();
        }
    }
}
