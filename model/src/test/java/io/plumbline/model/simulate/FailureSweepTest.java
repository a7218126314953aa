package io.plumbline.model.simulate;

import static io.plumbline.model.testing.Racks.inDomain;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.graph.PortReading;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.Racks;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureSweepTest {

    private static final ElementId STORAGE = ElementId.role("storage");
    private static final ElementId MANAGEMENT = ElementId.role("management");

    private static Impact impact(Topology topology, String fault) {
        return FailureSweep.of(topology, PortReading.WANTED)
                .of(new Faults(topology).named(fault).orElseThrow());
    }

    private static Loss loss(Impact impact, ElementId of) {
        return impact.loss(of).orElse(Loss.nothing(of));
    }

    @Test
    void aSwitchOfAPairTakesNothingAway() {
        var impact = impact(Racks.overTwoSpines(2).build(), "s1");
        assertThat(impact.hostsLost()).isEmpty();
    }

    @Test
    void aLeafSwitchLeavesItsHostsOnePath() {
        var impact = impact(Racks.overTwoSpines(2).build(), "a1");
        assertThat(loss(impact, MANAGEMENT).onePath()).containsExactly("a-1", "a-2");
    }

    @Test
    void theOnlySpineTakesTheFarRackFromItsStorage() {
        var impact = impact(Racks.overOneSpine(2).build(), "s1");
        assertThat(loss(impact, STORAGE).lost()).containsExactly("b-1", "b-2");
    }

    @Test
    void hostsOfTheSmallerHalfAreTheLostOnes() {
        var topology = Racks.overOneSpine(2).hostClass("c", 0, c -> c).build();
        assertThat(loss(impact(topology, "s1"), MANAGEMENT).lost()).hasSize(2);
    }

    @Test
    void aNicOfABondLeavesItsHostOnePath() {
        var impact = impact(Racks.overTwoSpines(2).build(), "a-1.ens1f0");
        assertThat(impact.hostsDegraded()).containsExactly("a-1");
    }

    @Test
    void aNicThatNothingStandsOnIsHarmless() {
        var topology =
                Designs.reference(2).inClass("w", c -> c.nic("ens9f0", "9", "sw1", "9/1")).build();
        assertThat(impact(topology, "w-1.ens9f0").isHarmless()).isTrue();
    }

    @Test
    void aCardTakesBothItsNics() {
        var impact = impact(Racks.overTwoSpines(2).build(), "a-1.card 1");
        assertThat(impact.losses())
                .extracting(Loss::of)
                .contains(STORAGE, ElementId.network("v101"));
    }

    @Test
    void aDomainTakesItsHostsDown() {
        var topology = inDomain(Racks.overTwoSpines(2).build(), "rack a", "a-1", "a-2", "a1", "a2");
        var impact = impact(topology, "domain rack a");
        assertThat(impact.fault().hosts()).containsExactlyInAnyOrder("a-1", "a-2");
        assertThat(impact.hostsLost()).isEmpty();
        assertThat(impact.managementLost()).isEqualTo(2);
    }

    @Test
    void hostsOutsideADomainAreJudgedWithoutThoseInside() {
        var topology = inDomain(Racks.overOneSpine(3).build(), "feed", "a-1", "a-2", "s1");
        assertThat(loss(impact(topology, "domain feed"), STORAGE).lost())
                .containsExactly("b-1", "b-2", "b-3");
    }

    @Test
    void oneCableOfATrunkTakesNothingAway() {
        var topology =
                Racks.overOneSpine(2)
                        .with(t ->
                                t.withLinks(all ->
                                        Elements.of(
                                                all.stream()
                                                        .map(l ->
                                                                Shape.with(
                                                                        l,
                                                                        "a",
                                                                        Shape.with(
                                                                                l.a(),
                                                                                "ports",
                                                                                List.of(
                                                                                        "8/1",
                                                                                        "8/2"))))
                                                        .toList())))
                        .build();
        assertThat(impact(topology, "b1-s1:1").isHarmless()).isTrue();
    }

    @Test
    void whereASettingIsMissingTheAnswerIsUnknown() {
        var topology =
                Designs.reference(2)
                        .inClass(
                                "w",
                                c ->
                                        c.port(
                                                "ens2f1",
                                                p ->
                                                        Shape.with(
                                                                p,
                                                                "tagged",
                                                                Fact.missing("never"))))
                        .inClass(
                                "w",
                                c -> c.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1"))
                        .inClass("w", c -> c.port("ens1f1", p -> p.withLag(Lag.NONE)))
                        .build();
        assertThat(impact(topology, "sw1").hostsUnknown()).isNotEmpty();
    }

    @Test
    void machinesOfHostsThatLoseANetworkAreCounted() {
        var topology =
                Racks.overOneSpine(2)
                        .with(t ->
                                t.withHostClasses(all ->
                                        all.replacing(
                                                "b", c -> Shape.with(c, "vms", Optional.of(20)))))
                        .build();
        assertThat(impact(topology, "s1").machinesLost()).isEqualTo(40);
    }

    @Test
    void theWorstComesFirst() {
        var all = FailureSweep.of(Racks.overOneSpine(2).build(), PortReading.WANTED).all();
        assertThat(all.getFirst().fault().label()).isEqualTo("s1");
    }

    @Test
    void equalHostsLoseTheSame() {
        var topology = Racks.overTwoSpines(4).build();
        var sweep = FailureSweep.of(topology, PortReading.WANTED);
        var faults = new Faults(topology);
        for (var impact : sweep.all()) {
            var alone = sweep.of(faults.named(impact.fault().label()).orElseThrow());
            assertThat(impact.losses()).as(impact.fault().label()).isEqualTo(alone.losses());
        }
    }

    @Test
    void eachFaultIsFoundByItsLabel() {
        var topology = inDomain(Racks.overTwoSpines(2).build(), "rack a", "a-1", "a1");
        var faults = new Faults(topology);
        assertThat(faults.all()).allMatch(f -> faults.named(f.label()).equals(Optional.of(f)));
        assertThat(faults.named("a#2")).map(Fault::hosts).contains(Set.of("a-2"));
        assertThat(faults.named("nobody")).isEmpty();
    }
}
