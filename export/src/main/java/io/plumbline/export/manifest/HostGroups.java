package io.plumbline.export.manifest;

import io.plumbline.export.manifest.nmstate.DesiredState;
import io.plumbline.export.manifest.nmstate.Purposes;
import io.plumbline.export.manifest.nmstate.WrittenInterfaces;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sorts the hosts of a design into groups with one policy each. Hosts with values of their own get a
/// complete policy each, so that no policy depends on another and none overlaps; the others share one
/// as far as their documents are equal.
final class HostGroups {

    static final String HOSTNAME = "kubernetes.io/hostname";
    static final String WORKER = "node-role.kubernetes.io/worker";
    static final String LAYOUT = "plumbline.io/layout";

    private record Documented(EffectiveHost host, WrittenInterfaces written, YamlMapping state) {}

    private final EffectiveHosts hosts;
    private final Purposes purposes;
    private final Map<HostLayout, WrittenInterfaces> written = new IdentityHashMap<>();
    private final List<HostGroup> groups = new ArrayList<>();

    HostGroups(Topology topology, EffectiveHosts hosts) {
        this.hosts = hosts;
        this.purposes = new Purposes(topology);
        var shared = new LinkedHashMap<YamlMapping, List<Documented>>();
        for (var host : hosts.all()) {
            var interfaces = written(host.layout());
            var state = DesiredState.of(host, interfaces, purposes);
            if (state.isEmpty()) {
                continue;
            }
            var documented = new Documented(host, interfaces, state.get());
            if (DesiredState.isPerHost(host, interfaces)) {
                groups.add(single(documented));
            } else {
                shared.computeIfAbsent(state.get(), _ -> new ArrayList<>()).add(documented);
            }
        }
        groups.addAll(layouts(List.copyOf(shared.values())));
    }

    List<HostGroup> all() {
        return List.copyOf(groups);
    }

    WrittenInterfaces written(HostLayout layout) {
        return written.computeIfAbsent(layout, WrittenInterfaces::of);
    }

    private static HostGroup single(Documented only) {
        return new HostGroup(
                only.host().name(),
                List.of(only.host()),
                only.written(),
                only.state(),
                Map.of(HOSTNAME, only.host().host().hostname()),
                true,
                false);
    }

    private List<HostGroup> layouts(List<List<Documented>> shared) {
        var layouts = new ArrayList<HostGroup>();
        var names = new HashSet<String>();
        for (var equal : shared) {
            var first = equal.getFirst();
            var className = first.host().hostClass().name();
            var name = names.add(className) ? className : className + "-" + first.host().name();
            names.add(name);
            var members = equal.stream().map(Documented::host).toList();
            var byRole = isExactlyTheWorkers(members);
            layouts.add(
                    new HostGroup(
                            name,
                            members,
                            first.written(),
                            first.state(),
                            byRole ? Map.of(WORKER, "") : Map.of(LAYOUT, name),
                            false,
                            !byRole));
        }
        return layouts;
    }

    /// The worker label is also on control-plane nodes that run machines.
    private boolean isExactlyTheWorkers(List<EffectiveHost> members) {
        var names = new HashSet<String>();
        members.forEach(member -> names.add(member.name()));
        return hosts.all().stream()
                .allMatch(host ->
                        (host.hostClass().role() != NodeRole.CONTROL_PLANE)
                                == names.contains(host.name()));
    }
}
