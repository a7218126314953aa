package io.plumbline.model.graph;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hosts that no rule can tell apart but by name, address and port number: equal layout, cabled to
/// the same switches, equal port settings. What is true of one is true of all.
public final class HostGroup {

    private final List<EffectiveHost> hosts;
    private final Map<String, Uplink> uplinks;

    HostGroup(List<EffectiveHost> hosts, Map<String, Uplink> uplinks) {
        this.hosts = hosts;
        this.uplinks = uplinks;
    }

    public List<EffectiveHost> hosts() {
        return hosts;
    }

    public HostLayout layout() {
        return hosts.getFirst().layout();
    }

    public HostClass hostClass() {
        return layout().hostClass();
    }

    public String className() {
        return hostClass().name();
    }

    /// The cable of a NIC; empty where none is drawn.
    public Optional<Uplink> uplink(String slot) {
        return Optional.ofNullable(uplinks.get(slot));
    }

    /// The cables drawn below an interface, in the order of its NICs.
    public List<Uplink> uplinks(String interfaceName) {
        return layout().nicsBelow(interfaceName).stream()
                .flatMap(nic -> uplink(nic.name()).stream())
                .toList();
    }

    public Iterable<Uplink> allUplinks() {
        return uplinks.values();
    }
}
