package io.plumbline.model.graph;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All hosts of a topology, grouped.
public final class HostGroups {

    private final Topology topology;
    private final PortReading reading;
    private final List<HostGroup> groups = new ArrayList<>();
    private final Map<String, HostGroup> byHost = new HashMap<>();
    private final Map<PortSettings, Map<String, Uplink>> seen = new IdentityHashMap<>();
    private final Map<Uplink, Uplink> equal = new HashMap<>();

    /// Layouts are shared between equal hosts, and so are uplinks here: identity says all.
    private record Key(HostLayout layout, List<Uplink> uplinks) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var thatLayout, var thatUplinks)
                    && thatLayout == layout
                    && same(uplinks, thatUplinks);
        }

        private static boolean same(List<Uplink> a, List<Uplink> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (var i = 0; i < a.size(); i++) {
                if (a.get(i) != b.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            var hash = System.identityHashCode(layout);
            for (var uplink : uplinks) {
                hash = 31 * hash + System.identityHashCode(uplink);
            }
            return hash;
        }
    }

    public HostGroups(Topology topology, EffectiveHosts hosts, PortReading reading) {
        this.topology = topology;
        this.reading = reading;
        var members = new LinkedHashMap<Key, List<EffectiveHost>>();
        for (var host : hosts.all()) {
            var uplinks = new ArrayList<Uplink>();
            for (var cable : host.cables()) {
                uplinks.add(uplink(cable));
            }
            members.computeIfAbsent(new Key(host.layout(), uplinks), _ -> new ArrayList<>())
                    .add(host);
        }
        members.forEach(this::add);
    }

    private void add(Key key, List<EffectiveHost> hosts) {
        var uplinks = new LinkedHashMap<String, Uplink>();
        key.uplinks().forEach(uplink -> uplinks.put(uplink.slot(), uplink));
        var group = new HostGroup(List.copyOf(hosts), uplinks);
        groups.add(group);
        hosts.forEach(host -> byHost.put(host.name(), group));
    }

    private Uplink uplink(HostCable cable) {
        var settings = reading.of(cable.wanted(), cable.actual());
        return seen.computeIfAbsent(settings, _ -> new HashMap<>())
                .computeIfAbsent(
                        cable.slot() + " " + cable.switchName(),
                        _ -> {
                            var on = topology.switches().get(cable.switchName());
                            var made =
                                    new Uplink(
                                            cable.slot(),
                                            cable.switchName(),
                                            on.isPresent(),
                                            PortView.behindHost(settings, on));
                            return equal.computeIfAbsent(made, m -> m);
                        });
    }

    public Collection<HostGroup> all() {
        return groups;
    }

    /// The group of a host whose class exists.
    public Optional<HostGroup> of(String host) {
        return Optional.ofNullable(byHost.get(host));
    }
}
