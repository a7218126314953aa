package io.plumbline.export.lab.kernel;

import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.Topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The short names of the namespaces of switches, hosts and externals.
final class Namespaces {

    private final Map<String, String> switches = new LinkedHashMap<>();
    private final Map<String, String> hosts = new LinkedHashMap<>();
    private final Map<String, String> externals = new LinkedHashMap<>();

    Namespaces(Topology topology, EffectiveHosts hosts) {
        topology.switches().forEach(s -> switches.put(s.name(), "s" + switches.size()));
        hosts.all().forEach(h -> this.hosts.put(h.name(), "h" + this.hosts.size()));
        topology.externals().forEach(e -> externals.put(e.name(), "x" + externals.size()));
    }

    String ofSwitch(String name) {
        return of(switches, name);
    }

    String ofHost(String name) {
        return of(hosts, name);
    }

    String ofExternal(String name) {
        return of(externals, name);
    }

    private static String of(Map<String, String> names, String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() ->
                        new NotEmulatedException("a cable to " + name + ", which is not drawn"));
    }

    Collection<String> ofSwitches() {
        return switches.values();
    }

    Collection<String> ofHosts() {
        return hosts.values();
    }

    /// Namespaces of switches and externals.
    List<String> others() {
        var others = new ArrayList<>(switches.values());
        others.addAll(externals.values());
        return others;
    }

    /// The host of a namespace.
    String hostOf(String namespace) {
        return hosts.entrySet().stream()
                .filter(e -> e.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
