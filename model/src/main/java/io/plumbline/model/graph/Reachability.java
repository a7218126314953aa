package io.plumbline.model.graph;

import io.plumbline.model.graph.NetworkState.BondPlace;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who reaches whom, with any set of elements out of order. Frames are followed from the sender's
/// interfaces over cables and switches to the receiver's, over all ways that hashes may choose.
public final class Reachability {

    private final EffectiveHosts hosts;
    private final Wiring wiring;
    private final Bonds bonds;
    private final Map<HostLayout, InterfaceMtus> mtus = new IdentityHashMap<>();

    public Reachability(Topology topology, EffectiveHosts hosts, PortReading reading) {
        this.hosts = hosts;
        this.wiring = new Wiring(topology, hosts, new Fabric(topology, reading), reading);
        this.bonds = new Bonds(wiring);
    }

    /// The state after boot, with everything in order.
    public NetworkState boot() {
        var active = new HashMap<BondPlace, String>();
        for (var host : hosts.all()) {
            settle(host, Failures.NONE, active);
        }
        return new NetworkState(Failures.NONE, active);
    }

    /// The state after other elements are out of order than before.
    public NetworkState after(NetworkState before, Failures now) {
        var active = new HashMap<>(before.active());
        var touched = new HashSet<String>();
        before.failures().difference(now).forEach(f -> touched.addAll(wiring.hostsAt(f)));
        for (var name : touched) {
            hosts.get(name).ifPresent(host -> settle(host, now, active));
        }
        return new NetworkState(now, active);
    }

    private void settle(EffectiveHost host, Failures failures, Map<BondPlace, String> active) {
        for (var on : host.interfaces()) {
            if (on instanceof Bond bond) {
                var place = new BondPlace(host.name(), bond.name());
                var now = bonds.active(host, bond, failures, active.get(place));
                if (now.isPresent()) {
                    active.put(place, now.get());
                } else {
                    active.remove(place);
                }
            }
        }
    }

    /// What arrives of small packets from `a` at `b`, whether or not an answer comes back: also who
    /// hears a broadcast.
    public Reach hears(End a, End b, NetworkState state) {
        return way(a, b, state, 0).reach();
    }

    /// How much of a conversation works: packet there, answer back.
    public Reach reaches(End a, End b, NetworkState state) {
        return hears(a, b, state).and(hears(b, a, state));
    }

    /// What arrives at `b` of packets as large as `a` sends them.
    public Reach reachesFull(End a, End b, NetworkState state) {
        var small = reaches(a, b, state);
        if (small == Reach.NONE) {
            return Reach.NONE;
        }
        var size = a.mtu().ifKnown();
        return size.isEmpty()
                ? Reach.UNKNOWN
                : small.and(way(a, b, state, size.get().bytes()).reach());
    }

    private Outcome way(End a, End b, NetworkState state, int size) {
        var frames = new SwitchFrames(wiring, state.failures(), port -> takesPart(port), size);
        var known = known(b, state);
        if (known.depends()) {
            return Outcome.DEPENDS;
        }
        var target =
                new SwitchFrames.Target(
                        known.ports(),
                        known.flooded(),
                        (port, tags) -> take(b, port, tags, state, size));
        var outcome =
                switch (a) {
                    case End.OnHost host -> fromHost(host, state, size, frames, target);
                    case End.Outside outside ->
                            Outcome.oneOf(
                                    livePorts(outside.external(), state),
                                    port ->
                                            frames.enter(
                                                    port,
                                                    port.view.isNative(outside.vlan())
                                                            ? List.of()
                                                            : List.of(outside.vlan()),
                                                    target));
                };
        return isMirrored(a, state) || known.mirrored()
                ? outcome.or(new Outcome(false, outcome.arrives(), false))
                : outcome;
    }

    private Outcome fromHost(
            End.OnHost a,
            NetworkState state,
            int size,
            SwitchFrames frames,
            SwitchFrames.Target target) {
        var ways = sending(a, state, false).from(a, size);
        if (ways.depends()) {
            return Outcome.DEPENDS;
        }
        return Outcome.oneOf(
                ways.ways(),
                copies ->
                        Outcome.eachOf(
                                copies,
                                copy ->
                                        wiring.port(a.host().name(), copy.slot())
                                                .map(p -> frames.enter(p, copy.tags(), target))
                                                .orElse(Outcome.DEPENDS)));
    }

    private Sending sending(End.OnHost end, NetworkState state, boolean onlyKnown) {
        var layout = end.host().layout();
        return new Sending(
                layout, mtus(layout), bond -> bonds.forwarding(end.host(), bond, state), onlyKnown);
    }

    private InterfaceMtus mtus(HostLayout layout) {
        return mtus.computeIfAbsent(layout, InterfaceMtus::new);
    }

    private Outcome take(End b, WiredPort port, List<Integer> tags, NetworkState state, int size) {
        return switch (b) {
            case End.OnHost end -> {
                if (!(port.farEnd instanceof WiredPort.FarEnd.Slot(var host, var slot))
                        || !host.equals(end.host().name())) {
                    yield Outcome.LOST;
                }
                var layout = end.host().layout();
                yield new Receiving(
                                layout,
                                mtus(layout),
                                bond -> bonds.forwarding(end.host(), bond, state),
                                end,
                                size)
                        .by(slot, tags);
            }
            case End.Outside outside -> {
                var own = port.view.isNative(outside.vlan()) ? List.of() : List.of(outside.vlan());
                if (!(port.farEnd instanceof WiredPort.FarEnd.Outside(var name, _))
                        || !name.equals(outside.owner())
                        || !tags.equals(own)) {
                    yield Outcome.LOST;
                }
                yield size == 0
                        ? Outcome.ARRIVES
                        : outside.mtu()
                                .ifKnown()
                                .map(m -> m.bytes() >= size ? Outcome.ARRIVES : Outcome.LOST)
                                .orElse(Outcome.DEPENDS);
            }
        };
    }

    private record Known(
            List<WiredPort> ports, boolean flooded, boolean depends, boolean mirrored) {}

    /// Where switches have learned the address of an end: the ports that its own frames come in by.
    private Known known(End end, NetworkState state) {
        return switch (end) {
            case End.Outside outside ->
                    new Known(
                            livePorts(outside.external(), state).stream().limit(1).toList(),
                            false,
                            false,
                            false);
            case End.OnHost host -> {
                var ways = sending(host, state, true).from(host, 0);
                var ports = new ArrayList<WiredPort>();
                var bundles = new HashSet<Bundle>();
                var depends = ways.depends();
                for (var copies : ways.ways()) {
                    for (var copy : copies) {
                        var port = wiring.port(host.host().name(), copy.slot());
                        depends |= port.isEmpty();
                        port.filter(p -> wiring.hasLink(p, state.failures()))
                                .filter(p -> bundles.add(p.bundle))
                                .ifPresent(ports::add);
                    }
                }
                var silent = ports.isEmpty() && !depends;
                yield new Known(
                        silent ? below(host, state) : ports,
                        silent,
                        depends,
                        isMirrored(host, state));
            }
        };
    }

    /// All ports with link below the carrier of an end.
    private List<WiredPort> below(End.OnHost end, NetworkState state) {
        return end.host().layout().nicsBelow(end.carrier()).stream()
                .flatMap(nic -> wiring.port(end.host().name(), nic.name()).stream())
                .filter(port -> wiring.hasLink(port, state.failures()))
                .toList();
    }

    /// A machine behind a bridge, on a bond whose own broadcasts come back by another member: the
    /// bridge takes its address for one outside.
    private boolean isMirrored(End end, NetworkState state) {
        return end instanceof End.OnHost host
                && host.stand() == End.Stand.MACHINE
                && sending(host, state, false).from(host, 0).mirrored();
    }

    /// An external uses all its ports on the first switch, or pair, to which it has link.
    private List<WiredPort> livePorts(External external, NetworkState state) {
        var live =
                wiring.ports(external).stream()
                        .filter(p -> wiring.hasLink(p, state.failures()))
                        .toList();
        var side = live.stream().findFirst().map(p -> wiring.side(p.switchName));
        return live.stream()
                .filter(p -> side.equals(Optional.of(wiring.side(p.switchName))))
                .toList();
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
                        .filter(c ->
                                c instanceof Bond b
                                        && b.mode().filter(Reachability::isLacp).isPresent())
                        .isPresent();
        return speaksLacp && !port.bundle.isShared() ? Admission.YES : Admission.UNKNOWN;
    }

    private static boolean isLacp(BondMode mode) {
        return mode == BondMode.LACP || mode == BondMode.BALANCE_TCP;
    }
}
