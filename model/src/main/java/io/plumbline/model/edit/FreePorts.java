package io.plumbline.model.edit;

import io.plumbline.model.topology.PortNames;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which ports of the switches are taken, and the next free ones: `1/1`, `1/2` …
public final class FreePorts {

    private final Map<String, Set<String>> taken = new HashMap<>();

    public FreePorts(Topology in) {
        for (var link : in.links()) {
            take(link.a().switchName(), link.a().ports());
            take(link.b().switchName(), link.b().ports());
        }
        for (var external : in.externals()) {
            for (var port : external.ports()) {
                take(port.switchName(), port.port().stream().toList());
            }
        }
        for (var host : in.effectiveHosts().all()) {
            for (var cable : host.cables()) {
                take(cable.switchName(), cable.port().stream().toList());
            }
        }
    }

    private void take(String switchName, List<String> ports) {
        taken.computeIfAbsent(switchName, _ -> new HashSet<>()).addAll(ports);
    }

    public boolean isFree(String switchName, String port) {
        return !taken.getOrDefault(switchName, Set.of()).contains(port);
    }

    /// The first free ports that stand one after the other.
    public List<String> next(String switchName, int count) {
        var names = new ArrayList<String>();
        for (var i = 1; names.size() < Math.max(1, count); i++) {
            var name = PortNames.advance("1/0", i);
            if (isFree(switchName, name)) {
                names.add(name);
            } else {
                names.clear();
            }
        }
        take(switchName, names);
        return List.copyOf(names);
    }
}
