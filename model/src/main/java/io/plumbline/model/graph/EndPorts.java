package io.plumbline.model.graph;

import io.plumbline.model.topology.External;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// By which ports the ends of networks and roles send and are known in one state. Computed when first
/// asked for, and kept.
final class EndPorts {

    private final Routes routes;
    private final Bonds bonds;
    private final LayoutMtus mtus;
    private final NetworkState state;
    private final Map<Integer, Map<End, Sending.Ways>> sent = new HashMap<>();
    private final Map<End, Known> known = new IdentityHashMap<>();

    EndPorts(Routes routes, Bonds bonds, LayoutMtus mtus, NetworkState state) {
        this.routes = routes;
        this.bonds = bonds;
        this.mtus = mtus;
        this.state = state;
    }

    /// Every cable that an end has, with link or without.
    List<WiredPort> ports(End end) {
        return switch (end) {
            case End.OnHost on -> {
                var ports = new ArrayList<WiredPort>();
                for (var nic : on.host().layout().nicsBelow(on.carrier())) {
                    routes.wiring().port(on.owner(), nic.name()).ifPresent(ports::add);
                }
                yield ports;
            }
            case End.Outside outside -> routes.wiring().ports(outside.external());
        };
    }

    /// The ways of its frames down to its NICs.
    ///
    /// @param size of the packet; 0: small enough for everything
    Sending.Ways sent(End.OnHost end, int size) {
        return sent.computeIfAbsent(size, _ -> new IdentityHashMap<>())
                .computeIfAbsent(end, _ -> sending(end, false).from(end, size));
    }

    private Sending sending(End.OnHost end, boolean onlyKnown) {
        var layout = end.host().layout();
        return new Sending(
                layout,
                mtus.of(layout),
                bond -> bonds.forwarding(end.host(), bond, state),
                onlyKnown);
    }

    /// Where frames to an end are sent.
    ///
    /// @param ports at which switches have learned it
    /// @param flooded whether they never did: then all its ports
    /// @param depends whether a missing fact decides
    /// @param mirrored whether its own broadcasts come back
    record Known(List<WiredPort> ports, boolean flooded, boolean depends, boolean mirrored) {}

    Known known(End end) {
        return known.computeIfAbsent(end, this::learned);
    }

    /// Where switches have learned the address of an end: the ports that its own frames come in by.
    private Known learned(End end) {
        return switch (end) {
            case End.Outside outside ->
                    new Known(
                            livePorts(outside.external()).stream().limit(1).toList(),
                            false,
                            false,
                            false);
            case End.OnHost host -> {
                var ways = sending(host, true).from(host, 0);
                var ports = new ArrayList<WiredPort>();
                var bundles = new HashSet<Bundle>();
                var depends = ways.depends();
                for (var copies : ways.ways()) {
                    for (var copy : copies) {
                        var port = routes.wiring().port(host.host().name(), copy.slot());
                        depends |= port.isEmpty();
                        port.filter(routes::hasLink)
                                .filter(p -> bundles.add(p.bundle))
                                .ifPresent(ports::add);
                    }
                }
                var silent = ports.isEmpty() && !depends;
                yield new Known(silent ? below(host) : ports, silent, depends, isMirrored(host));
            }
        };
    }

    /// All ports with link below the carrier of an end.
    private List<WiredPort> below(End.OnHost end) {
        return ports(end).stream().filter(routes::hasLink).toList();
    }

    /// A machine behind a bridge, on a bond whose own broadcasts come back by another member: the
    /// bridge takes its address for one outside.
    boolean isMirrored(End end) {
        return end instanceof End.OnHost host
                && host.stand() == End.Stand.MACHINE
                && sent(host, 0).mirrored();
    }

    /// An external uses all its ports on the first switch, or pair, to which it has link.
    List<WiredPort> livePorts(External external) {
        var live = routes.wiring().ports(external).stream().filter(routes::hasLink).toList();
        return live.stream().filter(p -> p.side.equals(live.getFirst().side)).toList();
    }
}
