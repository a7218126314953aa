package io.plumbline.model.rule.bond;

import static io.plumbline.model.testing.Designs.blinded;
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
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LagRulesTest {

    private static TopologyBuilder ports(TopologyBuilder topology, Lag lag) {
        return topology.inClass(
                "w",
                c -> c.port("ens1f1", p -> p.withLag(lag)).port("ens2f1", p -> p.withLag(lag)));
    }

    private static TopologyBuilder unknownPorts(TopologyBuilder topology) {
        return topology.inClass(
                "w", c -> c.port("ens1f1", p -> lagMissing(p)).port("ens2f1", p -> lagMissing(p)));
    }

    private static PortSettings lagMissing(PortSettings settings) {
        return Shape.with(settings, "lag", Fact.missing("not read"));
    }

    @Nested
    class Xor {
        private final Rule rule = new StaticLagForXor();

        private static TopologyBuilder xor() {
            return reference(2)
                    .inClass(
                            "w",
                            c -> c.change("bond1", b -> ((Bond) b).withMode(BondMode.BALANCE_XOR)));
        }

        @Test
        void namesPortsInNoLag() {
            assertThat(check(rule, ports(xor(), Lag.NONE)))
                    .containsExactly("error bond-06 w-1 w-2");
        }

        @Test
        void namesPortsThatWaitForLacp() {
            assertThat(check(rule, xor())).containsExactly("error bond-06.lacp w-1 w-2");
        }

        @Test
        void isSilentAboutAStaticLag() {
            var fixed = new Lag("po2", LagKind.STATIC, LagScope.PER_HOST);

            assertThat(check(rule, ports(xor(), fixed))).isEmpty();
        }

        @Test
        void leavesSlbToTheRuleOfPlainPorts() {
            var slb = xor().inClass("w", c -> c.options("bond1", "balance_slb", "true"));

            assertThat(check(rule, ports(slb, Lag.NONE))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheLag() {
            assertThat(check(rule, unknownPorts(xor())))
                    .containsExactly("unknown bond-06.unknown w-1 w-2");
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, xor())).hasSize(2).containsOnly(List.of());
            assertThat(afterEachFix(rule, ports(xor(), Lag.NONE))).containsOnly(List.of());
        }
    }

    @Nested
    class Members {
        private final Rule rule = new OneLagPerBond();

        @Test
        void namesTwoBondsInOneLag() {
            assertThat(check(rule, ports(reference(2), Lag.lacp("po1"))))
                    .containsExactly("error bond-07 w-1 w-2");
        }

        @Test
        void namesHostsInOneLag() {
            var shared = new Lag("po2", LagKind.LACP, LagScope.SHARED);

            assertThat(check(rule, ports(reference(2), shared)))
                    .containsExactly("error bond-07.hosts w-1 w-2");
        }

        @Test
        void namesABondInTwoLagsOfOneSwitch() {
            var onOneSwitch =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.recable("ens2f1", "sw1")
                                                    .port(
                                                            "ens2f1",
                                                            p -> p.withLag(Lag.lacp("po9"))));

            assertThat(check(rule, onOneSwitch)).containsExactly("error bond-07.split w-1 w-2");
        }

        @Test
        void isSilentAboutOneLagForEachBond() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void saysNothingOfPortsThatNobodyKnows() {
            assertThat(check(rule, unknownPorts(reference(2)))).isEmpty();
        }

        @Test
        void isMendedByALagForEachBond() {
            var shared = new Lag("po2", LagKind.LACP, LagScope.SHARED);

            assertThat(afterEachFix(rule, ports(reference(2), shared))).containsOnly(List.of());
            assertThat(afterEachFix(rule, ports(reference(2), Lag.lacp("po1"))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Speeds {
        private final Rule rule = new MembersOfEqualSpeed();

        private static TopologyBuilder speed(Fact<Bandwidth> speed) {
            return reference(2).inClass("w", c -> c.set("ens2f1", "speed", speed));
        }

        @Test
        void namesASlowerMember() {
            assertThat(check(rule, speed(Fact.drawn(Bandwidth.gigabits(10)))))
                    .containsExactly("warning bond-08 w-1 w-2");
        }

        @Test
        void isSilentAboutEqualMembers() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutASpeed() {
            assertThat(check(rule, speed(Fact.missing("no carrier"))))
                    .containsExactly("unknown bond-08.unknown w-1 w-2");
        }
    }

    @Nested
    class Timer {
        private final Rule rule = new LacpTimerFast();

        private static TopologyBuilder rate(String rate) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.options("bond0", "lacp_rate", rate)
                                            .options("bond1", "lacp_rate", "fast"));
        }

        @Test
        void namesASlowTimer() {
            assertThat(check(rule, rate("slow"))).containsExactly("info bond-11 w-1 w-2");
        }

        @Test
        void isSilentAboutAFastOne() {
            assertThat(check(rule, rate("1"))).isEmpty();
        }

        /// The timer is drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(rate("fast").build()))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, rate("slow"))).containsOnly(List.of());
        }
    }
}
