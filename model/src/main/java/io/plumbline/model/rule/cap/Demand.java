package io.plumbline.model.rule.cap;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Capacity;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Networks or a role with the bandwidth that each host needs there. Networks whose frames take the
/// same ways are judged as one.
///
/// @param role whose need it is
/// @param ids of the networks, or of the role
/// @param need Gbit/s per host
record Demand(NetworkRole role, Set<ElementId> ids, double need, Capacity capacity) {

    static List<Demand> of(RuleContext context) {
        var ofMachines =
                context.topology().roles().stream()
                        .filter(r -> r.kind() == RoleKind.VM && r.need().isPresent())
                        .findFirst();
        var byWay = new LinkedHashMap<List<Object>, Demand>();
        for (var usage : context.usages()) {
            var role = usage.network().isPresent() ? ofMachines : usage.role();
            role.filter(r -> r.need().isPresent())
                    .ifPresent(r ->
                            byWay.computeIfAbsent(
                                            way(context, usage, r), _ -> of(context, usage, r))
                                    .ids()
                                    .add(usage.id()));
        }
        return List.copyOf(byWay.values());
    }

    private static Demand of(RuleContext context, Usage usage, NetworkRole role) {
        return new Demand(
                role,
                new LinkedHashSet<>(),
                role.need().orElseThrow().inGigabits(),
                context.capacity(usage));
    }

    private static List<Object> way(RuleContext context, Usage usage, NetworkRole role) {
        var vlans = new TreeSet<>(usage.vlans());
        usage.nativeVlan().ifPresent(vlans::add);
        var way = new ArrayList<Object>();
        way.add(usage.network().isPresent() ? "networks" : role.name());
        way.add(usage.required().stream().map(External::name).toList());
        way.add(vlans.size());
        vlans.forEach(v -> way.add(System.identityHashCode(context.fabric().vlan(v))));
        for (var attachment : usage.attachments()) {
            way.add(System.identityHashCode(attachment.group()));
            way.add(attachment.hosts().size());
            way.add(attachment.footing().nics());
            way.add(attachment.vlanUnknown());
            for (var uplink : attachment.uplinks()) {
                vlans.forEach(v -> way.add(attachment.admission(uplink, v)));
            }
        }
        return way;
    }

    /// What every host must reach at that rate; empty: the other hosts.
    List<External> targets() {
        return capacity.usage().network().isPresent() ? List.of() : capacity.usage().required();
    }

    /// Names in words, a few of them.
    String names() {
        var names = ids.stream().map(ElementId::name).toList();
        return names.size() <= 3
                ? String.join(", ", names)
                : names.stream().limit(2).collect(Collectors.joining(", "))
                        + " and "
                        + (names.size() - 2)
                        + " more";
    }

    /// What a finding about it concerns.
    Set<ElementId> about() {
        var about = new LinkedHashSet<>(ids);
        about.add(ElementId.role(role.name()));
        return about;
    }
}
