package io.plumbline.model.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All hosts of a topology as they really are; layouts are computed once per class and equal
/// interface overrides.
public final class EffectiveHosts {

    private record LayoutKey(String hostClass, List<HostOverride> overrides) {}

    private final Map<String, EffectiveHost> hosts = new LinkedHashMap<>();
    private final Map<String, List<EffectiveHost>> byClass = new LinkedHashMap<>();

    EffectiveHosts(Topology topology) {
        var layouts = new HashMap<LayoutKey, HostLayout>();
        for (var hostClass : topology.hostClasses()) {
            byClass.put(hostClass.name(), new ArrayList<>());
        }
        for (var host : topology.hosts()) {
            var hostClass = topology.hostClasses().get(host.hostClass());
            if (hostClass.isEmpty()) {
                continue;
            }
            var layout =
                    layouts.computeIfAbsent(
                            new LayoutKey(host.hostClass(), layoutOverrides(host)),
                            _ -> HostLayout.of(hostClass.get(), host.overrides()));
            var effective = new EffectiveHost(host, layout);
            hosts.put(host.name(), effective);
            byClass.computeIfAbsent(host.hostClass(), _ -> new ArrayList<>()).add(effective);
        }
    }

    private static List<HostOverride> layoutOverrides(Host host) {
        return host.overrides().stream()
                .filter(o ->
                        switch (o.part()) {
                            case INTERFACE, ROUTE, MAPPINGS -> true;
                            case CABLE, PORT, ACTUAL -> false;
                        })
                .toList();
    }

    /// Hosts whose class exists, in the order of the design.
    public List<EffectiveHost> all() {
        return List.copyOf(hosts.values());
    }

    public Optional<EffectiveHost> get(String name) {
        return Optional.ofNullable(hosts.get(name));
    }

    public List<EffectiveHost> ofClass(String name) {
        return byClass.getOrDefault(name, List.of());
    }
}
