package io.plumbline.model.rule.cap;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CapRulesTest {

    @Nested
    class Reservations {
        private final Rule rule = new ReservationsFitUplink();

        private static TopologyBuilder needs(int machines, int storage) {
            return reference(2)
                    .role(NetworkRole.of("machines", RoleKind.VM), r -> r)
                    .need("machines", machines)
                    .need("storage", storage);
        }

        /// Two links of 25 Gbit/s: 37.5 of 50 may be promised.
        @Test
        void warnsOfMoreThanThreeQuartersOfTheMembers() {
            assertThat(check(rule, needs(18, 20))).containsExactly("warning cap-03 w-1 w-2");
            assertThat(check(rule, needs(17, 20))).isEmpty();
        }

        @Test
        void isMendedByAskingForLess() {
            assertThat(afterEachFix(rule, needs(18, 20))).containsOnly(List.of());
        }

        @Test
        void countsOneMemberOfActiveBackup() {
            var one =
                    needs(10, 10)
                            .inClass(
                                    "w",
                                    c ->
                                            c.change(
                                                    "bond1",
                                                    b ->
                                                            ((Bond) b)
                                                                    .withMode(
                                                                            BondMode
                                                                                    .ACTIVE_BACKUP)));

            assertThat(check(rule, one)).containsExactly("warning cap-03 w-1 w-2");
        }

        @Test
        void saysNothingWithoutNeedsOrSpeeds() {
            assertThat(check(rule, reference(2))).isEmpty();
            var unknown =
                    needs(30, 30)
                            .inClass(
                                    "w",
                                    c -> c.set("ens1f1", "speed", Fact.missing("not reported")));
            assertThat(check(rule, unknown)).isEmpty();
        }
    }

    @Nested
    class Flows {
        private final Rule rule = new FlowFitsMember();

        private static TopologyBuilder flow(int gigabits) {
            return reference(2)
                    .changeRole("storage", "flow", Optional.of(Bandwidth.gigabits(gigabits)));
        }

        @Test
        void warnsOfAFlowAboveOneMember() {
            assertThat(check(rule, flow(26))).containsExactly("warning cap-04 w-1 w-2");
            assertThat(check(rule, flow(25))).isEmpty();
        }

        @Test
        void warnsOfAHashThatPutsOneTargetOnOneLink() {
            var layer2 = reference(2).inClass("w", c -> c.options("bond1", "lacp_rate", "fast"));

            assertThat(check(rule, layer2)).containsExactly("warning cap-04.hash w-1 w-2");
            assertThat(afterEachFix(rule, layer2)).containsOnly(List.of());
        }
    }

    @Nested
    class Numbers {
        private final Rule rule = new NumbersWithinLimits();

        private static TopologyBuilder interfaces(int more) {
            var topology = reference(1);
            for (var i = 0; i < more; i++) {
                var name = "dummy" + i;
                topology = topology.inClass("w", c -> c.add(Nic.named(name)));
            }
            return topology;
        }

        @Test
        void warnsOfMoreInterfacesThanAreReported() {
            assertThat(check(rule, interfaces(500))).containsExactly("warning cap-05 w-1");
            assertThat(check(rule, interfaces(400))).isEmpty();
        }

        @Test
        void namesMoreThanOnePolicyTakes() {
            assertThat(check(rule, interfaces(1000))).containsExactly("error cap-05.document w-1");
        }

        @Test
        void warnsOfMorePortsThanABridgeCounts() {
            assertThat(check(rule, reference(2).changeNetwork("v101", "vms", 2002)))
                    .containsExactly("warning cap-05.ports");
            assertThat(check(rule, reference(2).changeNetwork("v101", "vms", 2000))).isEmpty();
        }
    }
}
