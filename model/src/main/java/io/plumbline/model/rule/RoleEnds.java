package io.plumbline.model.rule;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.End;
import io.plumbline.model.graph.EndGroup;
import io.plumbline.model.graph.Ends;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Networks and roles whose frames take the same ways, with a few ends that stand for all: two hosts
/// of each group, and every external. What is true of one network is true of the others.
///
/// @param names of the networks and roles
/// @param ids of the same
/// @param ends that stand for all
/// @param hosts that each end stands for, by its owner
public record RoleEnds(
        Set<String> names,
        Set<ElementId> ids,
        List<End> ends,
        Map<String, List<EffectiveHost>> hosts) {

    private static final int OF_EACH_GROUP = 2;

    /// What decides which ways frames take.
    private record Way(Object vlanGraph, List<Object> stands, Set<String> externals) {}

    static List<RoleEnds> of(RuleContext context) {
        var byId = new LinkedHashMap<ElementId, Usage>();
        context.usages().forEach(u -> byId.put(u.id(), u));
        var byWay = new LinkedHashMap<Way, RoleEnds>();
        for (var group : Ends.of(context.topology(), context.usages())) {
            var usage = byId.get(group.of());
            if (usage != null) {
                var made = representatives(context, group);
                var ends = byWay.computeIfAbsent(way(context, usage, group, made), _ -> made);
                ends.names().add(group.name());
                ends.ids().add(group.of());
            }
        }
        return List.copyOf(byWay.values());
    }

    private static RoleEnds representatives(RuleContext context, EndGroup group) {
        var ends = new ArrayList<End>();
        var hosts = new HashMap<String, List<EffectiveHost>>();
        var taken = new IdentityHashMap<HostGroup, List<String>>();
        for (var end : group.ends()) {
            if (end instanceof End.OnHost on) {
                var of = context.groups().of(on.host().name());
                if (of.isEmpty()) {
                    continue;
                }
                var owners = taken.computeIfAbsent(of.get(), _ -> new ArrayList<>());
                if (owners.size() < OF_EACH_GROUP) {
                    owners.add(on.owner());
                    ends.add(end);
                    var all = hosts.get(owners.getFirst());
                    hosts.put(on.owner(), all == null ? new ArrayList<>() : all);
                }
                hosts.getOrDefault(owners.getFirst(), new ArrayList<>()).add(on.host());
            } else {
                ends.add(end);
            }
        }
        return new RoleEnds(new LinkedHashSet<>(), new LinkedHashSet<>(), ends, hosts);
    }

    private static Way way(RuleContext context, Usage usage, EndGroup group, RoleEnds made) {
        var vlans = new TreeSet<>(usage.vlans());
        usage.nativeVlan().ifPresent(vlans::add);
        var graphs = vlans.stream().map(v -> System.identityHashCode(context.fabric().vlan(v)));
        var stands = new ArrayList<Object>();
        for (Attachment attachment : usage.attachments()) {
            for (var uplink : attachment.uplinks()) {
                for (var vlan : vlans) {
                    stands.add(attachment.admission(uplink, vlan));
                }
            }
        }
        var externals = new TreeSet<String>();
        for (var end : made.ends()) {
            if (end instanceof End.OnHost on) {
                stands.add(List.of(on.owner(), on.carrier(), on.stand(), on.tag() == 0, on.mtu()));
            } else {
                externals.add(end.owner());
            }
        }
        return new Way(
                List.of(graphs.toList(), usage.network().isPresent() ? vlans.size() : vlans),
                stands,
                externals);
    }
}
