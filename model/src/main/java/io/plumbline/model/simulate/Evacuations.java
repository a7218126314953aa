package io.plumbline.model.simulate;

import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.simulate.Capacity.Stand;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How long the hosts of a design take to empty.
public final class Evacuations {

    private Evacuations() {}

    /// Of every group of equal hosts that the migration role is meant for.
    public static List<Evacuation> of(Topology topology) {
        var groups = new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
        var fabric = new Fabric(topology, PortReading.WANTED);
        return of(topology, Usages.of(topology, groups), usage -> new Capacity(fabric, usage));
    }

    /// The same from what is already derived of a design.
    public static List<Evacuation> of(
            Topology topology, List<Usage> usages, Function<Usage, Capacity> capacities) {
        var settings = MigrationSettings.of(topology);
        var all = new ArrayList<Evacuation>();
        for (var usage : usages) {
            if (usage.isRole(RoleKind.MIGRATION)) {
                var capacity = capacities.apply(usage);
                for (var stand : capacity.stands()) {
                    of(capacity, stand, settings).ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    /// Nothing where a speed below the migration network is not known. A host whose peers are not
    /// drawn is judged by its own links.
    private static Optional<Evacuation> of(
            Capacity capacity, Stand stand, MigrationSettings settings) {
        var speeds = UplinkSpeeds.of(stand.attachments().getFirst());
        if (speeds.isEmpty()) {
            return Optional.empty();
        }
        var own = speeds.get().together();
        var figure = capacity.toOthers(stand, Failures.NONE);
        var bandwidth =
                figure.most() <= 0
                        ? own
                        : figure.isExact() ? figure.most() : Math.min(own, figure.most());
        var slowest = speeds.get().slowest();
        for (var span : figure.used().keySet()) {
            if (span instanceof Span.Trunk(Link link)) {
                slowest =
                        Math.min(
                                slowest,
                                link.speed()
                                        .withDefault(Link.DEFAULT_SPEED)
                                        .ifKnown()
                                        .map(Bandwidth::inGigabits)
                                        .orElse(slowest));
            }
        }
        var hosts = stand.group().hostClass();
        var time =
                new MigrationTime(
                        hosts.vmMemory().orElse(0),
                        hosts.vms().orElse(0),
                        hosts.dirtyRate().map(Bandwidth::inGigabits).orElse(0.0),
                        bandwidth,
                        settings.withStreamMost(Math.min(settings.streamMost(), slowest)));
        return Optional.of(
                new Evacuation(
                        capacity.usage().id(),
                        stand,
                        time,
                        slowest,
                        settings.streamMost(),
                        figure));
    }

    /// The least bandwidth of a host with one of its NICs out of order; nothing where each one cuts
    /// it off.
    public static Optional<Double> withOneNicLess(Capacity capacity, Evacuation evacuation) {
        var stand = evacuation.stand();
        Optional<Double> least = Optional.empty();
        for (var nic : evacuation.attachment().footing().nics()) {
            var failed =
                    Failures.of(new Failure.OfNic(stand.hosts().getFirst().name(), nic.name()));
            var left = capacity.toOthers(stand, failed).most();
            if (left > 0 && least.filter(l -> l <= left).isEmpty()) {
                least = Optional.of(left);
            }
        }
        return least;
    }

    /// The hosts of each class, one wave after another.
    ///
    /// @param maxUnavailable hosts that may be drained at a time
    public static Map<String, EvacuationWaves> byClass(List<Evacuation> all, int maxUnavailable) {
        var classes = new LinkedHashMap<String, List<Evacuation>>();
        for (var evacuation : all) {
            classes.computeIfAbsent(evacuation.hostClass().name(), _ -> new ArrayList<>())
                    .add(evacuation);
        }
        var waves = new LinkedHashMap<String, EvacuationWaves>();
        classes.forEach((name, list) -> waves.put(name, EvacuationWaves.of(list, maxUnavailable)));
        return waves;
    }
}
