package io.plumbline.model.graph;

import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a topology decides who reaches whom with small packets: of two topologies with equal
/// views, every answer is the same. Addresses, MTUs of interfaces, pools, needs, machines and the
/// drawing are left out.
public record ForwardingView(List<Object> parts) {

    public static ForwardingView of(Topology topology) {
        var parts = new ArrayList<Object>();
        parts.add(topology.switches());
        parts.add(topology.links());
        parts.add(topology.externals());
        parts.add(topology.hosts());
        parts.add(topology.sriov());
        topology.hostClasses().forEach(c -> parts.add(forwarding(c)));
        topology.roles().forEach(r -> parts.add(forwarding(r)));
        topology.networks().forEach(n -> parts.add(forwarding(n)));
        return new ForwardingView(List.copyOf(parts));
    }

    private static Object forwarding(HostClass of) {
        return List.of(
                of.name(),
                of.role(),
                of.noVms(),
                of.interfaces().stream().map(ForwardingView::forwarding).toList(),
                of.cabling(),
                of.mappings());
    }

    private static Object forwarding(HostInterface of) {
        var bare = of.mtu().isUnset() ? of : of.withMtu(Fact.unset());
        var quiet = Shape.with(bare, "extras", Extras.NONE);
        return Shape.with(quiet, "ip", Shape.of(of.ip()).blank());
    }

    private static Object forwarding(NetworkRole of) {
        return List.of(
                of.name(),
                of.kind(),
                of.effectiveCarriers(),
                of.attachment().isPresent(),
                of.targets(),
                of.scope());
    }

    private static Object forwarding(VmNetwork of) {
        return List.<Object>of(
                of.name(),
                of.kind(),
                of.bridge(),
                of.physicalNetwork(),
                of.resource(),
                of.vlan(),
                of.trunk(),
                of.placement(),
                Optional.of(of.gateway()));
    }
}
