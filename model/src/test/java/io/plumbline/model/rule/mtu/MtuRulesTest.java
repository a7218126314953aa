package io.plumbline.model.rule.mtu;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MtuRulesTest {
    @Nested
    class Parents {
        private final Rule rule = new ChildFitsParent();

        private static TopologyBuilder jumboVlan() {
            return reference(2).inClass("w", c -> c.mtu("bond1", 1500).mtu("bond1.220", 9000));
        }

        private static TopologyBuilder jumboNetwork() {
            return reference(2).changeNetwork("v101", "mtu", Fact.drawn(Mtu.of(9200)));
        }

        @Test
        void namesAVlanAboveItsBase() {
            assertThat(check(rule, jumboVlan())).containsExactly("error mtu-01 w-1 w-2");
        }

        @Test
        void namesABondAboveItsMember() {
            var small =
                    reference(2)
                            .inClass("w", c -> c.set("ens1f1", "maxMtu", Fact.drawn(Mtu.of(1500))));

            assertThat(check(rule, small)).containsExactly("error mtu-01 w-1 w-2");
            assertThat(afterEachFix(rule, small)).containsOnly(List.of());
        }

        @Test
        void namesANetworkAboveItsUplink() {
            assertThat(check(rule, jumboNetwork())).containsExactly("error mtu-01 w-1 w-2");
        }

        @Test
        void namesAnAttachmentAboveItsMaster() {
            assertThat(
                            check(
                                    rule,
                                    reference(2)
                                            .changeAttachment(
                                                    "migration", "mtu", Fact.drawn(Mtu.of(9216)))))
                    .containsExactly("error mtu-01 w-1 w-2");
        }

        @Test
        void countsTheDefaultOfALocalnet() {
            var big =
                    reference(2)
                            .with(t ->
                                    t.withCluster(
                                            Shape.with(
                                                    t.cluster(), "mtu", Fact.drawn(Mtu.of(8900)))))
                            .inClass("w", c -> c.mapping("vmnet", "br-ex"))
                            .localnet("v103", "vmnet", 103);

            assertThat(check(rule, big)).containsExactly("error mtu-01 w-1 w-2");
        }

        @Test
        void isSilentWhenTheVlanInherits() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowAnMtuThatWasNeverRead() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.set(
                                                                    "bond1.220",
                                                                    "mtu",
                                                                    Fact.missing("")))))
                    .containsExactly("unknown mtu-01.unknown w-1");
        }

        @Test
        void isMendedByRaisingTheParentsOrLoweringTheChild() {
            assertThat(afterEachFix(rule, jumboVlan())).hasSize(2).containsOnly(List.of());
            assertThat(afterEachFix(rule, jumboNetwork())).hasSize(2).containsOnly(List.of());
        }
    }

    @Nested
    class Bounds {
        private final Rule rule = new MtuWithinBounds();

        private static TopologyBuilder mtu(int bytes) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.mtu("ens1f1", bytes)
                                            .set("ens1f1", "maxMtu", Fact.drawn(Mtu.of(9600))));
        }

        @Test
        void namesAnMtuAboveTheHardware() {
            assertThat(check(rule, mtu(9700))).containsExactly("error mtu-02 w-1 w-2");
        }

        @Test
        void namesAnMtuBelowIpv6() {
            var ipv6 =
                    reference(1)
                            .inClass(
                                    "w",
                                    c -> c.ip("bond1.220", "fd00::11/64").mtu("bond1.220", 1200));

            assertThat(check(rule, ipv6)).containsExactly("error mtu-02 w-1");
        }

        @Test
        void namesALocalnetOutsideItsBounds() {
            var tiny =
                    reference(1)
                            .localnet("v103", "vmnet", 103)
                            .changeNetwork("v103", "mtu", Fact.drawn(Mtu.of(500)));

            assertThat(check(rule, tiny)).containsExactly("error mtu-02");
            assertThat(afterEachFix(rule, tiny)).containsOnly(List.of());
        }

        @Test
        void isSilentWithinTheBounds() {
            assertThat(check(rule, mtu(9600))).isEmpty();
        }

        @Test
        void doesNotKnowAnMtuThatWasNeverRead() {
            assertThat(
                            check(
                                    rule,
                                    mtu(9600)
                                            .inClass(
                                                    "w",
                                                    c -> c.set("ens1f1", "mtu", Fact.missing("")))))
                    .containsExactly("unknown mtu-02.unknown w-1 w-2");
        }

        @Test
        void isMendedByTheNearestBound() {
            assertThat(afterEachFix(rule, mtu(9700))).containsOnly(List.of());
        }
    }
}
