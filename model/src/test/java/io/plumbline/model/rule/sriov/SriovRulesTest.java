package io.plumbline.model.rule.sriov;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.Machines.functions;
import static io.plumbline.model.testing.Machines.machine;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VfDriver;
import io.plumbline.model.topology.VmNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SriovRulesTest {

    private static VmNetwork fast(VmNetwork network, String resource, int vms) {
        return Shape.with(Shape.with(network, "resource", Optional.of(resource)), "vms", vms);
    }

    /// Two free cards, each cut into eight functions of its own resource.
    private static TopologyBuilder cards() {
        return reference(3)
                .inClass(
                        "w",
                        c ->
                                c.nic("ens5f0", "5", "sw1", "5/1")
                                        .nic("ens6f0", "6", "sw2", "5/1")
                                        .port("ens5f0", "107", "", "")
                                        .port("ens6f0", "107", "", ""))
                .with(functions("a", "fast_a", 8, "", "ens5f0"))
                .with(functions("b", "fast_b", 8, "", "ens6f0"))
                .network("fa", NetworkKind.SRIOV, n -> fast(n, "fast_a", 6))
                .network("fb", NetworkKind.SRIOV, n -> fast(n, "fast_b", 6));
    }

    private static TopologyBuilder policy(String attribute, Object value) {
        return cards().with(t ->
                t.with("sriov", t.sriov().replacing("a", p -> Shape.with(p, attribute, value))));
    }

    @Nested
    class Accepted {
        private final Rule rule = new PolicyAccepted();

        @Test
        void namesWhatTheOperatorRefuses() {
            assertThat(check(rule, policy("virtualFunctions", 0)))
                    .containsExactly("error sriov-01.none");
            assertThat(check(rule, policy("virtualFunctions", 65)))
                    .containsExactly("error sriov-01.many");
            assertThat(check(rule, policy("range", Optional.of("0-8"))))
                    .containsExactly("error sriov-01.range");
            assertThat(check(rule, policy("range", Optional.of("4-2"))))
                    .containsExactly("error sriov-01.range");
            assertThat(check(rule, policy("vendor", Optional.of("ffff"))))
                    .containsExactly("error sriov-01.vendor");
            assertThat(check(rule, policy("nics", List.of("nowhere"))))
                    .containsExactly("error sriov-01.nowhere");
        }

        @Test
        void isSilentAtTheLimit() {
            assertThat(check(rule, policy("virtualFunctions", 64))).isEmpty();
            assertThat(check(rule, cards())).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, policy("virtualFunctions", 65))).containsOnly(List.of());
        }
    }

    @Nested
    class Owners {
        private final Rule rule = new OneOwnerPerFunction();

        @Test
        void namesRangesThatOverlap() {
            var twice =
                    cards().with(t -> t.with("sriov", Elements.empty()))
                            .with(functions("a", "x", 8, "0-3", "ens5f0"))
                            .with(functions("b", "y", 8, "3-7", "ens5f0"));

            assertThat(check(rule, twice)).containsExactly("error sriov-02 w-1 w-2 w-3");
        }

        @Test
        void namesOtherNumbersOnOneCard() {
            var numbers =
                    cards().with(t -> t.with("sriov", Elements.empty()))
                            .with(functions("a", "x", 8, "0-3", "ens5f0"))
                            .with(functions("b", "y", 16, "4-7", "ens5f0"));

            assertThat(check(rule, numbers)).containsExactly("error sriov-02.count w-1 w-2 w-3");
        }

        @Test
        void isSilentAboutSeparateRanges() {
            var separate =
                    cards().with(t -> t.with("sriov", Elements.empty()))
                            .with(functions("a", "x", 8, "0-3", "ens5f0"))
                            .with(functions("b", "y", 8, "4-7", "ens5f0"));

            assertThat(check(rule, separate)).isEmpty();
        }
    }

    @Nested
    class FreeCards {
        private final Rule rule = new FunctionsOnFreeCards();

        @Test
        void warnsOfACardUnderABridge() {
            var used = reference(2).with(functions("a", "x", 8, "", "ens1f1"));

            assertThat(check(rule, used)).containsExactly("warning sriov-03 w-1 w-2");
        }

        @Test
        void isSilentAboutAFreeCard() {
            assertThat(check(rule, cards())).isEmpty();
        }

        @Test
        void isSilentWhereSomebodyElseMakesTheFunctions() {
            var external =
                    reference(2)
                            .with(functions("a", "x", 8, "", "ens1f1"))
                            .with(t ->
                                    t.with(
                                            "sriov",
                                            t.sriov()
                                                    .replacing(
                                                            "a",
                                                            p ->
                                                                    Shape.with(
                                                                            p,
                                                                            "externallyManaged",
                                                                            true))));

            assertThat(check(rule, external)).isEmpty();
        }
    }

    @Nested
    class Redundant {
        private final Rule rule = new FunctionsRedundant();

        @Test
        void warnsOfMachinesWithOneFunction() {
            assertThat(check(rule, cards().with(machine("vm", "nfv", "fa"))))
                    .containsExactly("warning sriov-04 w-1 w-2 w-3");
        }

        @Test
        void isSilentAboutMachinesWithOneOnEachCard() {
            assertThat(check(rule, cards().with(machine("vm", "nfv", "fa", "fb")))).isEmpty();
        }

        @Test
        void warnsOfASingleNetwork() {
            var single = cards().with(t -> t.withNetworks(n -> n.without("fb")));

            assertThat(check(rule, single)).containsExactly("warning sriov-04 w-1 w-2 w-3");
        }
    }

    @Nested
    class Driver {
        private final Rule rule = new DriverForMachines();

        @Test
        void namesADriverOfTheHost() {
            assertThat(check(rule, policy("driver", VfDriver.NETDEVICE)))
                    .containsExactly("error sriov-05");
        }

        @Test
        void isSilentAboutThePassThroughDriver() {
            assertThat(check(rule, cards())).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, policy("driver", VfDriver.NETDEVICE)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Enough {
        private final Rule rule = new FunctionsSuffice();

        /// Three hosts with eight functions each: sixteen are left while one is drained.
        @Test
        void warnsOfMoreMachinesThanFunctionsWhileAHostIsDrained() {
            assertThat(check(rule, cards().changeNetwork("fa", "vms", 17)))
                    .containsExactly("warning sriov-06 w-1 w-2 w-3");
            assertThat(check(rule, cards().changeNetwork("fa", "vms", 16))).isEmpty();
        }

        @Test
        void warnsOfASingleHost() {
            var single =
                    cards().changeNetwork("fa", "placement", List.of("w-1"))
                            .changeNetwork("fb", "vms", 0);

            assertThat(check(rule, single)).containsExactly("warning sriov-06.single w-1");
        }
    }

    @Nested
    class Lags {
        private final Rule rule = new FunctionsBehindPlainPorts();

        private static TopologyBuilder underABond() {
            return reference(2)
                    .with(functions("a", "fast_a", 8, "", "ens1f1"))
                    .network("fa", NetworkKind.SRIOV, n -> fast(n, "fast_a", 6));
        }

        @Test
        void namesACardInALag() {
            assertThat(check(rule, underABond())).containsExactly("error sriov-07 w-1 w-2");
        }

        @Test
        void isSilentAboutAPlainPort() {
            var plain = underABond().inClass("w", c -> c.port("ens1f1", p -> p.withLag(Lag.NONE)));

            assertThat(check(rule, plain)).isEmpty();
            assertThat(check(rule, cards())).isEmpty();
        }

        @Test
        void doesNotKnowAPortThatWasNeverRead() {
            assertThat(audit(rule, underABond()))
                    .containsExactly("unknown sriov-07.unknown w-1 w-2");
        }
    }
}
