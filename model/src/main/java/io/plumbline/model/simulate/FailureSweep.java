package io.plumbline.model.simulate;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Reachability;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.graph.StateReach;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Lets every element of a topology fail, one at a time, and says what each takes away
/// (`rules.md` 3.4). Starts from the state after boot. For one thread.
public final class FailureSweep {

    private final Topology topology;
    private final Reachability reachability;
    private final StateReach boot;
    private final List<RoleEnds> roles;
    private final Map<RoleEnds, Standing> before = new IdentityHashMap<>();
    private final Losses losses;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<Failures, StateReach> states = new HashMap<>();

    /// Where a host stands in a role, and the end that tells of it.
    private record Place(RoleEnds role, End.OnHost end) {}

    public static FailureSweep of(Topology topology, PortReading reading) {
        var hosts = topology.effectiveHosts();
        var groups = new HostGroups(topology, hosts, reading);
        var fabric = new Fabric(topology, reading);
        var usages = Usages.of(topology, groups);
        var reachability = new Reachability(topology, hosts, reading);
        return new FailureSweep(
                topology,
                reachability,
                reachability.in(reachability.boot()),
                RoleEnds.of(topology, usages, groups, fabric));
    }

    /// @param boot the state in which everything is in order
    public FailureSweep(
            Topology topology, Reachability reachability, StateReach boot, List<RoleEnds> roles) {
        this.topology = topology;
        this.reachability = reachability;
        this.boot = boot;
        this.roles = roles;
        for (var role : roles) {
            before.put(role, Standing.of(role, new Represented(role), boot).withReasons(boot));
            for (var end : role.ends()) {
                if (end instanceof End.OnHost on && isFirst(role, on)) {
                    var place = new Place(role, on);
                    role.hostsOf(end)
                            .forEach(h ->
                                    places.computeIfAbsent(h.name(), _ -> new ArrayList<>())
                                            .add(place));
                }
            }
        }
        this.losses = new Losses(topology, roles);
    }

    private static boolean isFirst(RoleEnds role, End.OnHost end) {
        return role.hostsOf(end).getFirst().name().equals(end.owner());
    }

    /// Looks on while a sweep runs, and may end it.
    public interface Watch {

        /// @param tried faults so far
        /// @param all faults that the sweep tries
        void tried(int tried, int all);

        boolean isCancelled();
    }

    private static final Watch NOBODY =
            new Watch() {
                @Override
                public void tried(int tried, int all) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    private static final int STEP = 64;

    /// Every single fault with what it does, worst first; harmless ones included.
    public List<Impact> all() {
        return all(NOBODY).orElseThrow();
    }

    /// The same; nothing when it was cancelled.
    public Optional<List<Impact>> all(Watch watch) {
        var judged = new ArrayList<Supplier<Impact>>();
        for (var fault : new Faults(topology).ofFabric()) {
            judged.add(() -> of(fault));
        }
        for (var host : topology.effectiveHosts().all()) {
            for (var fault : Faults.nics(host)) {
                judged.add(() -> ofHostPart(host, fault));
            }
            for (var fault : Faults.cards(host)) {
                judged.add(() -> ofHostPart(host, fault));
            }
        }
        var impacts = new ArrayList<Impact>(judged.size());
        for (var one : judged) {
            if (watch.isCancelled()) {
                return Optional.empty();
            }
            impacts.add(one.get());
            if (impacts.size() % STEP == 0) {
                watch.tried(impacts.size(), judged.size());
            }
        }
        impacts.sort(BlastRadius.WORST_FIRST);
        return Optional.of(impacts);
    }

    /// What any fault does.
    public Impact of(Fault fault) {
        var alone = HostFailures.hosts(fault.failures());
        var found = losses.none();
        var touched =
                roles.stream().anyMatch(r -> !standing(r).touched(fault.failures()).isEmpty());
        if (!touched && alone.isEmpty()) {
            return losses.impact(fault, found);
        }
        var now = reachability.in(reachability.after(boot.state(), fault.failures()));
        for (var role : roles) {
            if (alone.isEmpty()) {
                var was = standing(role);
                var is = was.after(fault.failures(), now);
                // All others stand as before, unless those that set the measure were touched.
                var ends = is.isFresh() ? was.hosts() : was.touched(fault.failures());
                note(role, ends, was, is, fault, found);
            } else {
                var left = role.apart(fault.hosts(), alone);
                var speaking = new Represented(left);
                var was = Standing.of(left, speaking, boot);
                note(role, was.hosts(), was, Standing.of(left, speaking, now), fault, found);
            }
        }
        return losses.impact(fault, found);
    }

    private static void note(
            RoleEnds role,
            List<End> ends,
            Standing was,
            Standing is,
            Fault fault,
            Losses.Found found) {
        for (var end : ends) {
            var hosts = was.speaking().by(end);
            found.add(role, hosts, was.of(end), is.of(end));
            if (is.of(end) == Reach.ALL
                    && end instanceof End.OnHost on
                    && dropsToOne(on, fault.failures())) {
                found.onePath(role, hosts);
            }
        }
    }

    /// What is lost already while everything is in order.
    public List<Loss> asDrawn() {
        var found = losses.none();
        for (var role : roles) {
            var now = standing(role);
            for (var end : now.hosts()) {
                found.add(role, now.speaking().by(end), Reach.ALL, now.of(end));
            }
        }
        return losses.impact(Fault.of(Fault.Kind.SET, "", "", List.of()), found).losses();
    }

    private static boolean dropsToOne(End.OnHost end, Failures failures) {
        return Uplinks.left(end, failures) == 1 && Uplinks.left(end, Failures.NONE) > 1;
    }

    /// A fault that touches one host: what it does to an equal host, it does to this one.
    private Impact ofHostPart(EffectiveHost host, Fault fault) {
        var found = losses.none();
        places.getOrDefault(host.name(), List.of())
                .forEach(place -> judgeOne(place.role(), place.end(), host, fault, found));
        return losses.impact(fault, found);
    }

    private void judgeOne(
            RoleEnds role, End.OnHost end, EffectiveHost host, Fault fault, Losses.Found found) {
        var slots = HostFailures.slots(fault.failures());
        if (end.host().layout().nicsBelow(end.carrier()).stream()
                .noneMatch(nic -> slots.contains(nic.name()))) {
            return;
        }
        var same = HostFailures.on(end.owner(), slots);
        var now =
                states.computeIfAbsent(
                        same, f -> reachability.in(reachability.after(boot.state(), f)));
        var was = standing(role).of(end);
        var is = was == Reach.ALL ? standing(role).alone(end, now) : was;
        found.add(role, List.of(host.name()), was, is);
        if (is == Reach.ALL && dropsToOne(end, same)) {
            found.onePath(role, List.of(host.name()));
        }
    }

    private Standing standing(RoleEnds role) {
        return Objects.requireNonNull(before.get(role));
    }
}
