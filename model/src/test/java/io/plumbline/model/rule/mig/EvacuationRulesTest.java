package io.plumbline.model.rule.mig;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvacuationRulesTest {

    /// Hosts of 32 machines with 512 GiB, over two links of 25 Gbit/s.
    private static TopologyBuilder machines(String dirty, String limit) {
        return reference(2)
                .inClass(
                        "w",
                        c ->
                                c.with(k ->
                                        Shape.with(
                                                Shape.with(
                                                        Shape.with(k, "vmMemory", Optional.of(512)),
                                                        "vms",
                                                        Optional.of(32)),
                                                "dirtyRate",
                                                Optional.of(Bandwidth.parse(dirty)))))
                .virtualization(v ->
                        Shape.with(
                                v,
                                "bandwidth",
                                limit.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Quantity.parse(limit))));
    }

    @Nested
    class Time {
        private final Rule rule = new HostsEmptyInTime();

        @Test
        void warnsOfHours() {
            assertThat(check(rule, machines("0.3", "64Mi")))
                    .containsExactly("warning mig-05 w-1 w-2");
        }

        @Test
        void isSilentWithinHalfAnHour() {
            assertThat(check(rule, machines("0.2", "500Mi"))).isEmpty();
        }

        @Test
        void saysNothingWithoutMachines() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void saysNothingWhereASpeedIsNotKnown() {
            var unknown =
                    machines("0.3", "64Mi")
                            .inClass(
                                    "w",
                                    c -> c.set("ens1f1", "speed", Fact.missing("not reported")));

            assertThat(check(rule, unknown)).isEmpty();
        }

        /// Without the fast link the other one takes an hour.
        @Test
        void warnsOfHoursWithOneLinkLess() {
            var uneven =
                    machines("0.1", "")
                            .inClass(
                                    "w",
                                    c ->
                                            c.set(
                                                    "ens1f1",
                                                    "speed",
                                                    Fact.drawn(Bandwidth.gigabits(2))));

            assertThat(check(rule, uneven)).containsExactly("warning mig-05.one-less w-1 w-2");
        }

        @Test
        void isMendedByItsLevers() {
            assertThat(afterEachFix(rule, machines("0.3", "64Mi"))).contains(List.of());
        }
    }

    @Nested
    class Converge {
        private final Rule rule = new MigrationsConverge();

        @Test
        void namesMachinesThatDirtyFasterThanTheirCopy() {
            assertThat(check(rule, machines("0.6", "64Mi")))
                    .containsExactly("error mig-06 w-1 w-2");
        }

        @Test
        void warnsOfThoseThatHardlyEnd() {
            assertThat(check(rule, machines("0.44", "64Mi")))
                    .containsExactly("warning mig-06.marginal w-1 w-2");
        }

        @Test
        void isSilentAboutTheOthers() {
            assertThat(check(rule, machines("0.3", "64Mi"))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, machines("0.6", "64Mi"))).containsOnly(List.of());
        }
    }

    @Nested
    class Parallel {
        private final Rule rule = new ParallelismFitsLink();

        private static TopologyBuilder settings(int perNode, int perCluster, String limit) {
            return machines("0.1", limit)
                    .virtualization(v ->
                            Shape.with(
                                    Shape.with(
                                            Shape.with(
                                                    v,
                                                    "bandwidth",
                                                    Optional.of(Quantity.parse(limit))),
                                            "perNode",
                                            Optional.of(perNode)),
                                    "perCluster",
                                    Optional.of(perCluster)));
        }

        @Test
        void warnsOfMoreOffOneNodeThanInTheCluster() {
            assertThat(check(rule, settings(6, 5, "100Mi"))).containsExactly("warning mig-07");
        }

        @Test
        void warnsOfALimitThatProtectsNothing() {
            assertThat(check(rule, settings(5, 5, "1000Mi")))
                    .containsExactly("warning mig-07.link w-1 w-2");
        }

        @Test
        void warnsOfLimitsInTheWrongUnit() {
            assertThat(check(rule, settings(2, 5, "25G")))
                    .containsExactly("warning mig-07.no-effect w-1 w-2");
            assertThat(check(rule, settings(2, 5, "20Mi")))
                    .containsExactly("warning mig-07.small w-1 w-2");
        }

        @Test
        void isSilentAboutSoundLimits() {
            assertThat(check(rule, settings(2, 5, "500Mi"))).isEmpty();
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isMended() {
            for (var wrong :
                    List.of(
                            settings(6, 5, "100Mi"),
                            settings(5, 5, "1000Mi"),
                            settings(2, 5, "20Mi"))) {
                assertThat(afterEachFix(rule, wrong)).containsOnly(List.of());
            }
        }
    }
}
