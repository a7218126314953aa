package io.plumbline.model.graph;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Topology;
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
/// @param required names of externals that they must reach
public record RoleEnds(
        Set<String> names,
        Set<ElementId> ids,
        List<End> ends,
        Map<String, List<EffectiveHost>> hosts,
        Set<String> required) {

    private static final int OF_EACH_GROUP = 2;

    /// What decides which ways frames take.
    private record Way(
            Object vlanGraph, List<Object> stands, Set<String> externals, Set<String> required) {}

    public static List<RoleEnds> of(
            Topology topology, List<Usage> usages, HostGroups groups, Fabric fabric) {
        var byId = new LinkedHashMap<ElementId, Usage>();
        usages.forEach(u -> byId.put(u.id(), u));
        var byWay = new LinkedHashMap<Way, RoleEnds>();
        for (var group : Ends.of(topology, usages)) {
            var usage = byId.get(group.of());
            if (usage != null) {
                var made = representatives(groups, usage, group);
                var ends = byWay.computeIfAbsent(way(fabric, usage, made), _ -> made);
                ends.names().add(group.name());
                ends.ids().add(group.of());
            }
        }
        return List.copyOf(byWay.values());
    }

    private static RoleEnds representatives(HostGroups groups, Usage usage, EndGroup group) {
        var ends = new ArrayList<End>();
        var hosts = new HashMap<String, List<EffectiveHost>>();
        var taken = new IdentityHashMap<HostGroup, List<String>>();
        for (var end : group.ends()) {
            if (end instanceof End.OnHost on) {
                var of = groups.of(on.host().name());
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
        var required = new TreeSet<String>();
        usage.required().stream()
                .map(External::name)
                .filter(name -> ends.stream().anyMatch(e -> e.owner().equals(name)))
                .forEach(required::add);
        return new RoleEnds(new LinkedHashSet<>(), new LinkedHashSet<>(), ends, hosts, required);
    }

    private static Way way(Fabric fabric, Usage usage, RoleEnds made) {
        var vlans = new TreeSet<>(usage.vlans());
        usage.nativeVlan().ifPresent(vlans::add);
        var graphs = vlans.stream().map(v -> System.identityHashCode(fabric.vlan(v)));
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
                externals,
                made.required());
    }

    /// The hosts that an end stands for; none for an external.
    public List<EffectiveHost> hostsOf(End end) {
        return hosts.getOrDefault(end.owner(), List.of());
    }

    /// Whether it is an external that must be reached.
    public boolean isRequired(End end) {
        return end instanceof End.Outside && required.contains(end.owner());
    }

    /// The same while some hosts are unlike their groups: those that are down have no end, those
    /// that are alone have one of their own.
    public RoleEnds apart(Set<String> down, Set<String> alone) {
        var made = new ArrayList<End>();
        var standingFor = new HashMap<String, List<EffectiveHost>>();
        var done = new IdentityHashMap<List<EffectiveHost>, Boolean>();
        for (var end : ends) {
            if (!(end instanceof End.OnHost on)) {
                made.add(end);
                continue;
            }
            var all = hostsOf(end);
            if (done.put(all, true) != null) {
                continue;
            }
            var left =
                    all.stream()
                            .filter(h -> !down.contains(h.name()) && !alone.contains(h.name()))
                            .toList();
            left.stream()
                    .limit(OF_EACH_GROUP)
                    .forEach(host -> {
                        made.add(on.at(host));
                        standingFor.put(host.name(), left);
                    });
            all.stream()
                    .filter(h -> alone.contains(h.name()) && !down.contains(h.name()))
                    .forEach(host -> {
                        made.add(on.at(host));
                        standingFor.put(host.name(), List.of(host));
                    });
        }
        return new RoleEnds(names, ids, made, standingFor, required);
    }
}
