package io.plumbline.model.graph;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Cluster;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// All ends that the networks and roles of a topology have.
public final class Ends {

    private static final int OVERLAY_HEADER = 100;

    private final Topology topology;

    private Ends(Topology topology) {
        this.topology = topology;
    }

    public static List<EndGroup> of(Topology topology, List<Usage> usages) {
        var ends = new Ends(topology);
        return usages.stream().flatMap(usage -> ends.of(usage).stream()).toList();
    }

    private List<EndGroup> of(Usage usage) {
        var groups = new ArrayList<EndGroup>();
        var legs = new LinkedHashMap<String, List<Attachment>>();
        for (var attachment : usage.attachments()) {
            var leg = usage.network().isPresent() ? "" : attachment.carrier();
            legs.computeIfAbsent(leg, _ -> new ArrayList<>()).add(attachment);
        }
        legs.forEach((carrier, attachments) -> {
            var tags = new TreeSet<Integer>();
            attachments.forEach(a -> a.vlans().ids().forEach(tags::add));
            if (usage.network().filter(n -> !n.trunk().isEmpty()).isEmpty() || tags.isEmpty()) {
                var name = legs.size() > 1 ? usage.name() + "/" + carrier : usage.name();
                groups.add(group(usage, name, attachments, 0));
                return;
            }
            for (var tag : tags) {
                groups.add(group(usage, usage.name() + "/" + tag, attachments, tag));
            }
        });
        return groups;
    }

    /// @param guestTag tag that the guest itself puts on its frames; 0: none
    private EndGroup group(Usage usage, String name, List<Attachment> attachments, int guestTag) {
        var ends = new ArrayList<End>();
        var wire = new TreeSet<Integer>();
        for (var attachment : attachments) {
            for (var host : attachment.hosts()) {
                ends.add(
                        new End.OnHost(
                                host,
                                attachment.carrier(),
                                stand(usage),
                                tag(usage, guestTag),
                                mtu(usage, attachment)));
            }
            if (guestTag > 0) {
                wire.add(guestTag);
            } else if (attachment.isUntagged()) {
                wire.addAll(attachment.nativeVlans());
            } else {
                attachment.vlans().ids().forEach(wire::add);
            }
        }
        for (var vlan : wire) {
            for (var external : topology.externals()) {
                if (vlan > 0 && isOn(external, vlan)) {
                    ends.add(
                            new End.Outside(
                                    external,
                                    vlan,
                                    external.mtu().withDefault(InterfaceMtus.ETHERNET)));
                }
            }
        }
        return new EndGroup(usage.id(), name, List.copyOf(ends));
    }

    private static boolean isOn(External external, int vlan) {
        return external.vlans().ifKnown().filter(s -> s.contains(vlan)).isPresent();
    }

    private static End.Stand stand(Usage usage) {
        if (usage.network().isPresent()) {
            return usage.network().get().kind() == NetworkKind.SRIOV
                    ? End.Stand.FUNCTION
                    : End.Stand.MACHINE;
        }
        return usage.role().orElseThrow().attachment().isPresent()
                ? End.Stand.POD
                : End.Stand.INTERFACE;
    }

    private static int tag(Usage usage, int guestTag) {
        return guestTag > 0
                ? guestTag
                : usage.network().flatMap(n -> n.vlan().ifKnown()).map(id -> id.value()).orElse(0);
    }

    private Fact<Mtu> mtu(Usage usage, Attachment attachment) {
        var layout = attachment.group().layout();
        Fact<Mtu> ofCarrier = new InterfaceMtus(layout).of(attachment.carrier());
        if (usage.role().isPresent()) {
            return usage.role()
                    .get()
                    .attachment()
                    .map(a -> a.mtu())
                    .orElse(Fact.unset())
                    .or(ofCarrier);
        }
        var network = usage.network().orElseThrow();
        return network.mtu()
                .or(
                        switch (network.kind()) {
                            case BRIDGE -> Fact.defaulted(InterfaceMtus.ETHERNET);
                            case LOCALNET -> localnet(topology.cluster());
                            case SRIOV, OVERLAY -> ofCarrier;
                        });
    }

    private static Fact<Mtu> localnet(Cluster cluster) {
        return cluster.effectiveMtu().map(m -> Mtu.of(m.bytes() + OVERLAY_HEADER));
    }
}
