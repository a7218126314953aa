package io.plumbline.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.simulate.Faults;
import io.plumbline.model.testing.DamagedDesigns;
import io.plumbline.model.testing.Racks;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What one more failure may do: traffic that did not get through at all gets through only where
/// forwarding moves. It moves where a bond takes another member, an external another switch, or
/// frames another trunk; with all of these as before, nothing stays nothing.
class FailureLawsTest {

    private static final int DESIGNS = 60;
    private static final int FAILURES = 4;

    private static List<Topology> designs(Random random) {
        var designs = new ArrayList<Topology>();
        for (var i = 0; i < DESIGNS; i++) {
            designs.add(DamagedDesigns.of(random));
        }
        designs.add(Racks.overOneSpine(2).build());
        designs.add(Racks.overTwoSpines(2).build());
        return designs;
    }

    private static boolean isOfHost(Failure failure) {
        return failure instanceof Failure.OfNic;
    }

    @Test
    void nothingStaysNothingUnlessForwardingMoves() {
        var random = new Random(5);
        var compared = 0;
        for (var topology : designs(random)) {
            compared += compare(topology, random);
        }
        assertThat(compared).as("pairs without any traffic before").isGreaterThan(500);
    }

    private static int compare(Topology topology, Random random) {
        var hosts = topology.effectiveHosts();
        var reachability = new Reachability(topology, hosts, PortReading.WANTED);
        var groups =
                Ends.of(
                        topology,
                        Usages.of(topology, new HostGroups(topology, hosts, PortReading.WANTED)));
        var faults = new Faults(topology).all();
        var compared = 0;
        var before = reachability.boot();
        for (var i = 0; i < FAILURES && !faults.isEmpty(); i++) {
            var fault = faults.get(random.nextInt(faults.size()));
            var failed = new ArrayList<>(before.failures().elements());
            failed.addAll(fault.failures().elements());
            var after = reachability.after(before, Failures.of(List.copyOf(Set.copyOf(failed))));
            var moved =
                    !after.active().equals(before.active())
                            || !fault.failures().elements().stream()
                                    .allMatch(FailureLawsTest::isOfHost);
            if (!moved) {
                compared +=
                        compare(topology, groups, reachability.in(before), reachability.in(after));
            }
            before = after;
        }
        return compared;
    }

    private static int compare(
            Topology topology, List<EndGroup> groups, StateReach before, StateReach after) {
        var compared = 0;
        for (var group : groups) {
            for (var a : group.ends()) {
                for (var b : group.ends()) {
                    if (a != b && before.hears(a, b) == Reach.NONE) {
                        compared++;
                        assertThat(after.hears(a, b))
                                .as(
                                        "%s: %s to %s after %s",
                                        topology.name(),
                                        a.owner(),
                                        b.owner(),
                                        after.state().failures().elements())
                                .isEqualTo(Reach.NONE);
                    }
                }
            }
        }
        return compared;
    }

    /// The other half of the law: it does move, and then a second failure brings traffic back.
    @Test
    void aSecondFailureCanBringTrafficBack() {
        var topology =
                Racks.overTwoSpines(2)
                        .inClass(
                                "a",
                                c ->
                                        c.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1")
                                                .port("ens1f1", "300", "999", "po2")
                                                .port("ens1f1", p -> p.withLag(Lag.NONE))
                                                .port("ens2f1", p -> p.withLag(Lag.NONE)))
                        .build();
        var hosts = topology.effectiveHosts();
        var reachability = new Reachability(topology, hosts, PortReading.WANTED);
        var machines =
                Ends.of(
                                topology,
                                Usages.of(
                                        topology,
                                        new HostGroups(topology, hosts, PortReading.WANTED)))
                        .stream()
                        .filter(g -> g.name().equals("v101"))
                        .findFirst()
                        .orElseThrow();
        var a = machines.ends().getFirst();
        var b = machines.ends().get(2);
        var boot = reachability.boot();
        var without = reachability.after(boot, Failures.of(new Failure.OfNic(a.owner(), "ens1f1")));
        assertThat(reachability.in(boot).reaches(a, b)).isEqualTo(Reach.NONE);
        assertThat(reachability.in(without).reaches(a, b)).isEqualTo(Reach.ALL);
    }
}
