package io.plumbline.model.simulate;

import static io.plumbline.model.testing.Designs.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvacuationsTest {

    private static final double HALF_AN_HOUR = 1800;

    private static HostClass busy(HostClass c, String dirty) {
        var full = Shape.with(c, "vmMemory", Optional.of(512));
        full = Shape.with(full, "vms", Optional.of(32));
        return Shape.with(full, "dirtyRate", Optional.of(Bandwidth.parse(dirty)));
    }

    /// Hosts of 512 GiB in 32 machines, over two links of 5 Gbit/s: the worked figure.
    private static TopologyBuilder worked(int hosts, String dirty) {
        return reference(hosts)
                .virtualization(v -> v)
                .inClass("w", c -> c.with(k -> busy(k, dirty)))
                .inClass("w", c -> c.set("ens1f1", "speed", Fact.drawn(Bandwidth.gigabits(5))))
                .inClass("w", c -> c.set("ens2f1", "speed", Fact.drawn(Bandwidth.gigabits(5))));
    }

    private static TopologyBuilder limited(TopologyBuilder design, String limit) {
        return design.virtualization(
                v -> Shape.with(v, "bandwidth", Optional.of(Quantity.parse(limit))));
    }

    private static Evacuation first(TopologyBuilder design) {
        return Evacuations.of(design.build()).getFirst();
    }

    /// 512 GiB in 32 machines over 10 Gbit/s, two at a time, each dirtying a fifth of its share.
    @Test
    void emptiesAHostAsTheWorkedFigureSays() {
        var evacuation = first(worked(2, "0.9"));

        assertThat(evacuation.bandwidth().most()).isEqualTo(10);
        assertThat(evacuation.machines()).isEqualTo(32);
        assertThat(evacuation.memory()).isEqualTo(512);
        assertThat(evacuation.seconds().orElseThrow()).isCloseTo(771, within(1.0));
        assertThat(evacuation.converges()).isTrue();
    }

    @Test
    void takesHoursWithALimitOf64Mib() {
        var evacuation = first(limited(worked(2, "0.3"), "64Mi"));

        assertThat(evacuation.seconds().orElseThrow() / 3600).isCloseTo(2.6, within(0.05));
    }

    @Test
    void namesSettingsBeforeHardware() {
        var levers = first(limited(worked(2, "0.3"), "64Mi")).levers(HALF_AN_HOUR);

        assertThat(levers)
                .extracting(Lever::kind)
                .containsExactly(
                        Lever.Kind.HIGHER_LIMIT,
                        Lever.Kind.NO_LIMIT,
                        Lever.Kind.PER_NODE,
                        Lever.Kind.PER_NODE_WITHOUT_LIMIT);
        assertThat(levers.getFirst().seconds()).isLessThan(HALF_AN_HOUR);
    }

    @Test
    void namesFasterLinksWhereTheLinkIsWhatLacks() {
        var levers = first(worked(2, "0.9")).levers(600);

        assertThat(levers)
                .filteredOn(l -> l.kind() == Lever.Kind.FASTER_LINKS)
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.to()).isEqualTo(10);
                    assertThat(l.seconds()).isLessThan(600);
                });
    }

    @Test
    void offersFewerMigrationsWhereTheirShareIsTooSmall() {
        var levers = first(worked(2, "4.7")).levers(HALF_AN_HOUR);

        assertThat(first(worked(2, "4.7")).converges()).isFalse();
        assertThat(levers)
                .filteredOn(l -> l.kind() == Lever.Kind.PER_NODE)
                .singleElement()
                .satisfies(l -> assertThat(l.to()).isEqualTo(1));
    }

    @Test
    void lengthensTheTimeOutWhereThatEndsMigrations() {
        var hasty =
                worked(2, "0.3")
                        .virtualization(v -> Shape.with(v, "completionTimeout", Optional.of(1)));

        assertThat(first(hasty).converges()).isFalse();
        assertThat(first(hasty).levers(HALF_AN_HOUR))
                .extracting(Lever::kind)
                .contains(Lever.Kind.COMPLETION_TIMEOUT);
    }

    @Test
    void countsTheLinksThatAreLeftWithOneNicLess() {
        var topology = worked(2, "0.3").build();
        var evacuation = Evacuations.of(topology).getFirst();
        var groups = new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
        var usage =
                Usages.of(topology, groups).stream()
                        .filter(u -> u.id().equals(evacuation.role()))
                        .findFirst()
                        .orElseThrow();
        var fabric = new Fabric(topology, PortReading.WANTED);

        assertThat(Evacuations.withOneNicLess(new Capacity(fabric, usage), evacuation))
                .hasValue(5.0);
    }

    /// Five hosts, five migrations in the cluster, two off each: two hosts at a time.
    @Test
    void drainsAsManyHostsAtATimeAsTheClusterMigrates() {
        var all = Evacuations.of(worked(5, "0.9").build());

        var waves = EvacuationWaves.of(all, 3);

        assertThat(waves.hosts()).isEqualTo(5);
        assertThat(waves.perWave()).isEqualTo(2);
        assertThat(waves.waves()).isEqualTo(3);
        assertThat(waves.seconds().orElseThrow()).isCloseTo(3 * 771, within(3.0));
        assertThat(Evacuations.byClass(all, 1))
                .hasEntrySatisfying("w", w -> assertThat(w.waves()).isEqualTo(5));
    }

    @Test
    void neverEndsWhereOneHostNeverGetsEmpty() {
        assertThat(EvacuationWaves.of(Evacuations.of(worked(2, "6").build()), 1).seconds())
                .isEmpty();
    }

    @Test
    void saysNothingWhereASpeedIsNotKnown() {
        var unknown =
                worked(2, "0.9").inClass("w", c -> c.set("ens1f1", "speed", Fact.missing("")));

        assertThat(Evacuations.of(unknown.build())).isEmpty();
    }

    @Test
    void judgesAHostWithoutPeersByItsOwnLinks() {
        assertThat(first(worked(1, "0.9")).seconds().orElseThrow()).isCloseTo(771, within(1.0));
    }
}
