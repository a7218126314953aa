package io.plumbline.model.graph;

import io.plumbline.model.graph.NetworkState.BondPlace;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who reaches whom, with any set of elements out of order. Frames are followed from the sender's
/// interfaces over cables and switches to the receiver's, over all ways that hashes may choose.
public final class Reachability {

    /// States of the fabric whose routes are kept.
    private static final int MOST_ROUTES = 16;

    private final EffectiveHosts hosts;
    private final Wiring wiring;
    private final Bonds bonds;
    private final LayoutMtus mtus = new LayoutMtus();
    private final Map<Failures, TrunkRoutes> routes = new HashMap<>();

    public Reachability(Topology topology, EffectiveHosts hosts, PortReading reading) {
        this.hosts = hosts;
        this.wiring = new Wiring(topology, hosts, new Fabric(topology, reading), reading);
        this.bonds = new Bonds(wiring);
    }

    /// The state after boot, with everything in order.
    public NetworkState boot() {
        var settled = new HashMap<BondPlace, Optional<String>>();
        for (var host : hosts.all()) {
            settle(host, Failures.NONE, Map.of(), settled);
        }
        var active = new HashMap<BondPlace, String>();
        settled.forEach((place, member) -> member.ifPresent(m -> active.put(place, m)));
        return new NetworkState(Failures.NONE, active);
    }

    /// The state after other elements are out of order than before.
    public NetworkState after(NetworkState before, Failures now) {
        var touched = new HashSet<String>();
        before.failures().difference(now).forEach(f -> touched.addAll(wiring.hostsAt(f)));
        var changed = new HashMap<BondPlace, Optional<String>>();
        for (var name : touched) {
            hosts.get(name).ifPresent(host -> settle(host, now, before.active(), changed));
        }
        if (changed.isEmpty()) {
            return new NetworkState(now, before.active());
        }
        var active = new HashMap<>(before.active());
        changed.forEach((place, member) -> {
            if (member.isPresent()) {
                active.put(place, member.get());
            } else {
                active.remove(place);
            }
        });
        return new NetworkState(now, active);
    }

    /// Adds the bonds of a host that leave the member they are at.
    private void settle(
            EffectiveHost host,
            Failures failures,
            Map<BondPlace, String> active,
            Map<BondPlace, Optional<String>> changed) {
        for (var on : host.interfaces()) {
            if (on instanceof Bond bond) {
                var place = new BondPlace(host.name(), bond.name());
                var was = Optional.ofNullable(active.get(place));
                var is = bonds.active(host, bond, failures, was.orElse(null));
                if (!is.equals(was)) {
                    changed.put(place, is);
                }
            }
        }
    }

    /// Who reaches whom in a state. Keep it while asking several questions about one state.
    public StateReach in(NetworkState state) {
        var trunks = state.failures().onlyOfFabric();
        var known = routes.computeIfAbsent(trunks, failures -> new TrunkRoutes(wiring, failures));
        if (routes.size() > MOST_ROUTES) {
            routes.keySet().retainAll(Set.of(trunks, Failures.NONE));
        }
        return new StateReach(
                hosts, bonds, mtus, new Routes(wiring, state.failures(), known), state);
    }

    /// The members that carry frames, of each bond of which that can be said.
    public Map<BondPlace, Carrying> carrying(NetworkState state) {
        var carrying = new HashMap<BondPlace, Carrying>();
        for (var host : hosts.all()) {
            for (var on : host.interfaces()) {
                if (on instanceof Bond bond) {
                    bonds.carrying(host, bond, state)
                            .ifPresent(
                                    c -> carrying.put(new BondPlace(host.name(), bond.name()), c));
                }
            }
        }
        return carrying;
    }
}
