package io.plumbline.model.graph;

import io.plumbline.model.graph.Refusal.Reason;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.EffectiveHosts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who reaches whom in one state. Keeps what it found out, so it is for one thread and for as many
/// questions about that state as there are.
public final class StateReach {

    private final EffectiveHosts hosts;
    private final Routes routes;
    private final Bonds bonds;
    private final LayoutMtus mtus;
    private final NetworkState state;
    private final EndPorts ends;
    private final Map<Integer, SwitchFrames> frames = new HashMap<>();

    StateReach(
            EffectiveHosts hosts, Bonds bonds, LayoutMtus mtus, Routes routes, NetworkState state) {
        this.hosts = hosts;
        this.routes = routes;
        this.bonds = bonds;
        this.mtus = mtus;
        this.state = state;
        this.ends = new EndPorts(routes, bonds, mtus, state);
    }

    public NetworkState state() {
        return state;
    }

    /// What arrives of small packets from `a` at `b`, whether or not an answer comes back: also who
    /// hears a broadcast.
    public Reach hears(End a, End b) {
        return way(a, b, 0, null).reach();
    }

    /// How much of a conversation works: packet there, answer back.
    public Reach reaches(End a, End b) {
        var there = hears(a, b);
        return there == Reach.NONE ? Reach.NONE : there.and(hears(b, a));
    }

    /// What arrives at `b` of packets as large as `a` sends them.
    public Reach reachesFull(End a, End b) {
        var small = reaches(a, b);
        if (small == Reach.NONE) {
            return Reach.NONE;
        }
        var size = a.mtu().ifKnown();
        return size.isEmpty()
                ? Reach.UNKNOWN
                : small.and(way(a, b, size.get().bytes(), null).reach());
    }

    /// What the answer to [#reaches(End, End)] hangs on: while none of these fails, whatever else
    /// does, the answer stays.
    public Set<Failure> hangsOn(End a, End b) {
        var elements = new HashSet<Failure>();
        for (var end : List.of(a, b)) {
            ends.ports(end).forEach(port -> Routes.note(port, elements));
        }
        routes.note(elements);
        try {
            hears(a, b);
            hears(b, a);
        } finally {
            routes.note(null);
        }
        return elements;
    }

    /// The ways of packets from `a` to `b`, those on which they are lost included.
    ///
    /// @param size in bytes; 0: small enough for everything
    public List<Way> ways(End a, End b, int size) {
        var trail = new Trail();
        way(a, b, size, trail);
        return trail.ways();
    }

    private Outcome way(End a, End b, int size, @Nullable Trail trail) {
        var toward = ends.known(b);
        if (toward.depends()) {
            refuse(trail, Reason.NOT_TAKEN, b, 0, false);
            return Outcome.DEPENDS;
        }
        var through =
                trail == null
                        ? frames.computeIfAbsent(size, s -> frames(s, null))
                        : frames(size, trail);
        var target =
                new SwitchFrames.Target(
                        toward.ports(),
                        toward.flooded(),
                        (port, tags) -> take(b, port, tags, size, trail));
        var outcome =
                switch (a) {
                    case End.OnHost host -> fromHost(host, size, through, target, trail);
                    case End.Outside outside -> fromOutside(outside, through, target, trail);
                };
        return ends.isMirrored(a) || toward.mirrored()
                ? outcome.or(new Outcome(false, outcome.arrives(), false))
                : outcome;
    }

    private SwitchFrames frames(int size, @Nullable Trail trail) {
        return new SwitchFrames(routes, this::takesPart, size, trail);
    }

    private static void refuse(
            @Nullable Trail trail, Reason reason, End at, int vlan, boolean certain) {
        if (trail != null) {
            var name = at instanceof End.OnHost on ? on.carrier() : "";
            trail.refused(new Refusal(reason, at.owner(), name, vlan, certain));
        }
    }

    private Outcome fromOutside(
            End.Outside a, SwitchFrames frames, SwitchFrames.Target target, @Nullable Trail trail) {
        var ports = ends.livePorts(a.external());
        if (ports.isEmpty()) {
            refuse(trail, Reason.NO_LINK, a, a.vlan(), true);
        }
        return Outcome.oneOf(
                ports,
                port -> {
                    List<Integer> tags =
                            port.view.isNative(a.vlan()) ? List.of() : List.of(a.vlan());
                    if (trail == null) {
                        return frames.enter(port, tags, target);
                    }
                    trail.enter(Hop.external(a, tags));
                    var outcome = frames.enter(port, tags, target);
                    trail.leave();
                    return outcome;
                });
    }

    private Outcome fromHost(
            End.OnHost a,
            int size,
            SwitchFrames frames,
            SwitchFrames.Target target,
            @Nullable Trail trail) {
        var ways = ends.sent(a, size);
        if (ways.depends()) {
            refuse(trail, Reason.NOTHING_SENT, a, a.tag(), false);
            return Outcome.DEPENDS;
        }
        if (ways.ways().stream().allMatch(List::isEmpty)) {
            refuse(trail, Reason.NOTHING_SENT, a, a.tag(), true);
        }
        return Outcome.oneOf(
                ways.ways(),
                copies -> Outcome.eachOf(copies, copy -> emit(a, copy, frames, target, trail)));
    }

    private Outcome emit(
            End.OnHost a,
            Sending.Emission copy,
            SwitchFrames frames,
            SwitchFrames.Target target,
            @Nullable Trail trail) {
        var port = routes.wiring().port(a.host().name(), copy.slot());
        if (trail == null) {
            return port.map(p -> frames.enter(p, copy.tags(), target)).orElse(Outcome.DEPENDS);
        }
        var hops =
                new HostHops(a, mtus.of(a.host().layout()))
                        .down(copy.slot(), copy.tags(), port.map(p -> p.failure));
        hops.forEach(trail::enter);
        if (port.isEmpty()) {
            trail.refused(new Refusal(Reason.NO_LINK, a.owner(), copy.slot(), a.tag(), false));
        }
        var outcome = port.map(p -> frames.enter(p, copy.tags(), target)).orElse(Outcome.DEPENDS);
        hops.forEach(_ -> trail.leave());
        return outcome;
    }

    private Outcome take(
            End b, WiredPort port, List<Integer> tags, int size, @Nullable Trail trail) {
        var outcome =
                switch (b) {
                    case End.OnHost end -> takeByHost(end, port, tags, size);
                    case End.Outside end -> takeOutside(end, port, tags, size);
                };
        if (trail != null) {
            note(b, port, tags, outcome, trail);
        }
        return outcome;
    }

    private void note(End b, WiredPort port, List<Integer> tags, Outcome outcome, Trail trail) {
        var hops =
                switch (b) {
                    case End.OnHost end when port.farEnd instanceof WiredPort.FarEnd.Slot slot ->
                            new HostHops(end, mtus.of(end.host().layout()))
                                    .down(slot.slot(), tags, Optional.of(port.failure))
                                    .reversed();
                    case End.Outside end -> List.of(Hop.external(end, tags));
                    case End.OnHost _ -> List.<Hop>of();
                };
        hops.forEach(trail::enter);
        if (outcome.arrives()) {
            trail.arrives();
        } else {
            var vlan = tags.isEmpty() ? 0 : tags.getFirst();
            refuse(trail, Reason.NOT_TAKEN, b, vlan, !outcome.depends());
        }
        hops.forEach(_ -> trail.leave());
    }

    private Outcome takeByHost(End.OnHost end, WiredPort port, List<Integer> tags, int size) {
        if (!(port.farEnd instanceof WiredPort.FarEnd.Slot(var host, var slot))
                || !host.equals(end.host().name())) {
            return Outcome.LOST;
        }
        var layout = end.host().layout();
        return new Receiving(
                        layout,
                        mtus.of(layout),
                        bond -> bonds.forwarding(end.host(), bond, state),
                        end,
                        size)
                .by(slot, tags);
    }

    private static Outcome takeOutside(
            End.Outside end, WiredPort port, List<Integer> tags, int size) {
        List<Integer> own = port.view.isNative(end.vlan()) ? List.of() : List.of(end.vlan());
        if (!(port.farEnd instanceof WiredPort.FarEnd.Outside(var name, _))
                || !name.equals(end.owner())
                || !tags.equals(own)) {
            return Outcome.LOST;
        }
        return size == 0
                ? Outcome.ARRIVES
                : end.mtu()
                        .ifKnown()
                        .map(m -> m.bytes() >= size ? Outcome.ARRIVES : Outcome.LOST)
                        .orElse(Outcome.DEPENDS);
    }

    /// Whether a port takes part in its LAG. One that waits for LACP in vain is shut out by some
    /// switches and used alone by others.
    private Admission takesPart(WiredPort port) {
        if (port.bundle.kind == Bundle.Kind.UNKNOWN) {
            return Admission.UNKNOWN;
        }
        if (port.bundle.kind != Bundle.Kind.LACP
                || !(port.farEnd instanceof WiredPort.FarEnd.Slot(var name, var slot))) {
            return Admission.YES;
        }
        var speaksLacp =
                hosts.get(name)
                        .flatMap(h -> h.layout().controller(slot))
                        .filter(c -> c instanceof Bond b && b.speaksLacp())
                        .isPresent();
        return speaksLacp && !port.bundle.isShared() ? Admission.YES : Admission.UNKNOWN;
    }
}
