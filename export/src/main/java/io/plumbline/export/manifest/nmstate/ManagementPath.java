package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `br-ex` and everything it stands on: owned by OVN-Kubernetes, drawn and never written.
public record ManagementPath(Set<String> names) {

    public static ManagementPath of(HostLayout layout) {
        var names = new LinkedHashSet<String>();
        for (var each : layout.interfaces()) {
            if (each instanceof BrEx) {
                collect(layout, each, names);
                names.add(each.name());
            }
        }
        return new ManagementPath(names);
    }

    private static void collect(HostLayout layout, HostInterface upper, Set<String> names) {
        for (var lower : upper.below()) {
            if (names.add(lower)) {
                layout.find(lower).ifPresent(found -> collect(layout, found, names));
            }
        }
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /// The names that lie on the path, of those given.
    public List<String> of(List<String> others) {
        return others.stream().filter(names::contains).toList();
    }
}
