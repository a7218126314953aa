package io.plumbline.model.rule.phy;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhyRulesTest {
    private static final HostOverride NO_ENS2F0 =
            HostOverride.absent(OverridePart.INTERFACE, "ens2f0");

    @Nested
    class NicOfClass {
        private final Rule rule = new NicOfClassPresent();

        @Test
        void namesTheHostWithoutANicOfItsClass() {
            assertThat(check(rule, reference(4).override("w-3", NO_ENS2F0)))
                    .containsExactly("error phy-01 w-3");
        }

        @Test
        void isSilentWhenAllHostsHaveAllNics() {
            assertThat(check(rule, reference(4))).isEmpty();
        }

        @Test
        void doesNotKnowWhichNicWithoutItsMacAddress() {
            var byMac =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.set("ens1f0", "match", MatchKind.MAC)
                                                    .set("ens2f0", "match", MatchKind.MAC)
                                                    .set(
                                                            "ens2f0",
                                                            "mac",
                                                            Fact.drawn(
                                                                    MacAddress.parse(
                                                                            "0C:42:A1:11:22:33"))));

            assertThat(check(rule, byMac)).containsExactly("unknown phy-01.identity w-1 w-2");
        }

        @Test
        void isMendedByAClassOfItsOwn() {
            assertThat(afterEachFix(rule, reference(4).override("w-3", NO_ENS2F0)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class OneCable {
        private final Rule rule = new OneCablePerSocket();

        private static TopologyBuilder samePorts() {
            return reference(4)
                    .inClass(
                            "w",
                            c ->
                                    c.with(w ->
                                            w.withCabling(
                                                    w.cabling()
                                                            .replacing(
                                                                    "ens1f1",
                                                                    r ->
                                                                            Shape.with(
                                                                                    r,
                                                                                    "firstPort",
                                                                                    java.util
                                                                                            .Optional
                                                                                            .of(
                                                                                                    "1/103"))))));
        }

        @Test
        void namesTwoSlotsThatShareSockets() {
            assertThat(check(rule, samePorts())).containsExactly("error phy-02 w-3 w-1 w-4 w-2");
        }

        @Test
        void isSilentWhenEveryCableHasItsSocket() {
            assertThat(check(rule, reference(4))).isEmpty();
        }

        @Test
        void doesNotJudgeCablesWhosePortIsNotDecided() {
            var undecided =
                    samePorts()
                            .inClass(
                                    "w",
                                    c ->
                                            c.with(w ->
                                                    w.withCabling(
                                                            w.cabling()
                                                                    .replacing(
                                                                            "ens1f1",
                                                                            r ->
                                                                                    Shape.with(
                                                                                            r,
                                                                                            "firstPort",
                                                                                            java
                                                                                                    .util
                                                                                                    .Optional
                                                                                                    .empty())))));

            assertThat(check(rule, undecided)).isEmpty();
        }

        @Test
        void isMendedByFreeingTheOlderCable() {
            assertThat(afterEachFix(rule, samePorts())).containsOnly(List.of());
        }
    }
}
