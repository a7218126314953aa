package io.plumbline.model.simulate;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.graph.StateReach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which ends of a network or role are still together in one state: those that reach every external
/// they need, or, where none is needed, the largest group that reaches one another.
final class Standing {

    private final RoleEnds role;
    private final Represented speaking;
    private final List<End> hosts;
    private final List<End> needed;
    private final Map<End, Reach> standing = new IdentityHashMap<>();
    private final Map<End, Set<Failure>> hangsOn = new IdentityHashMap<>();
    private Optional<End> leader = Optional.empty();
    private boolean isFresh;

    private Standing(RoleEnds role, Represented speaking) {
        this.role = role;
        this.speaking = speaking;
        this.hosts = role.ends().stream().filter(End.OnHost.class::isInstance).toList();
        this.needed = role.ends().stream().filter(role::isRequired).toList();
    }

    static Standing of(RoleEnds role, Represented speaking, StateReach reach) {
        var made = new Standing(role, speaking);
        if (made.needed.isEmpty()) {
            made.among(reach);
        } else {
            made.hosts.forEach(host -> made.standing.put(host, made.toAll(host, reach)));
        }
        return made;
    }

    private Reach toAll(End host, StateReach reach) {
        var all = Reach.ALL;
        for (var external : needed) {
            all = all.and(reach.reaches(host, external));
        }
        return all;
    }

    private void among(StateReach reach) {
        var groups = new ArrayList<List<End>>();
        for (var host : hosts) {
            groups.stream()
                    .filter(group -> reach.reaches(group.getFirst(), host) == Reach.ALL)
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.add(host),
                            () -> groups.add(new ArrayList<>(List.of(host))));
        }
        var largest =
                groups.stream().reduce((a, b) -> speaking.hosts(b) > speaking.hosts(a) ? b : a);
        leader = largest.map(List::getFirst);
        for (var group : groups) {
            // One alone has nobody to talk with, unless nobody else is there.
            var verdict =
                    largest.orElseThrow() != group
                            ? reach.reaches(leader.orElseThrow(), group.getFirst())
                            : group.size() > 1 || hosts.size() < 2 ? Reach.ALL : Reach.NONE;
            group.forEach(end -> standing.put(end, verdict));
        }
    }

    /// Finds out what each end's standing hangs on, so that [#after] need not look at all of them.
    Standing withReasons(StateReach reach) {
        for (var host : hosts) {
            var elements = new HashSet<Failure>();
            needed.forEach(external -> elements.addAll(reach.hangsOn(host, external)));
            if (needed.isEmpty()) {
                elements.addAll(reach.hangsOn(leader.orElseThrow(), host));
            }
            hangsOn.put(host, elements);
        }
        return this;
    }

    /// The ends whose standing may change when some elements fail.
    List<End> touched(Failures failures) {
        return hosts.stream()
                .filter(h -> failures.touches(hangsOn.getOrDefault(h, Set.of())))
                .toList();
    }

    /// How they stand when some elements fail.
    Standing after(Failures failures, StateReach now) {
        var touched = touched(failures);
        if (touched.isEmpty()) {
            return this;
        }
        if (leader.filter(touched::contains).isPresent()) {
            return of(role, speaking, now).fresh();
        }
        var after = new Standing(role, speaking);
        after.standing.putAll(standing);
        after.leader = leader;
        for (var host : touched) {
            after.standing.put(
                    host,
                    needed.isEmpty() ? now.reaches(leader.orElseThrow(), host) : toAll(host, now));
        }
        var together = hosts.stream().filter(h -> after.of(h) == Reach.ALL).toList();
        return needed.isEmpty() && 2 * speaking.hosts(together) <= speaking.hosts(hosts)
                ? of(role, speaking, now).fresh()
                : after;
    }

    private Standing fresh() {
        isFresh = true;
        return this;
    }

    /// Whether [#after] had to look at all ends anew.
    boolean isFresh() {
        return isFresh;
    }

    List<End> hosts() {
        return hosts;
    }

    Represented speaking() {
        return speaking;
    }

    /// How an end stands.
    Reach of(End end) {
        return standing.getOrDefault(end, Reach.NONE);
    }

    /// How one end stands in a state in which only it is touched.
    Reach alone(End end, StateReach now) {
        if (!needed.isEmpty()) {
            return toAll(end, now);
        }
        return hosts.stream()
                .filter(e -> e != end && of(e) == Reach.ALL)
                .findFirst()
                .map(other -> now.reaches(other, end))
                .orElse(Reach.ALL);
    }
}
