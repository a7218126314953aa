package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.NetworkView;
import io.plumbline.app.theme.RoleLook;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.arrange.Carriers;
import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The views of the logical side: networks of roles and of virtual machines.
final class NetworkViews {
    private final Topology topology;
    private final Arrangement arrangement;

    NetworkViews(Topology topology, Arrangement arrangement) {
        this.topology = topology;
        this.arrangement = arrangement;
    }

    List<NodeView> all() {
        var views = new ArrayList<NodeView>();
        for (var role : topology.roles()) {
            if (Carriers.isDrawn(role)) {
                var id = ElementId.role(role.name());
                arrangement.box(id).ifPresent(box -> views.add(view(id, role)));
            }
        }
        for (var network : topology.networks()) {
            var id = ElementId.network(network.name());
            arrangement.box(id).ifPresent(box -> views.add(view(id, network)));
        }
        return views;
    }

    private NetworkView view(ElementId id, NetworkRole role) {
        return new NetworkView(
                id,
                arrangement.box(id).orElseThrow(),
                Icons.of(role.kind()),
                name(role),
                fact(role),
                count(role),
                Optional.of(RoleLooks.of(role)));
    }

    private NetworkView view(ElementId id, VmNetwork network) {
        var first =
                network.kind() == NetworkKind.OVERLAY
                        ? "overlay"
                        : network.vlan()
                                .ifKnown()
                                .map(vlan -> "VLAN " + vlan)
                                .orElse(
                                        network.trunk().isEmpty()
                                                ? network.vlan().isMissing() ? "VLAN ?" : "untagged"
                                                : "trunk " + Words.ids(network.trunk()));
        return new NetworkView(
                id,
                arrangement.box(id).orElseThrow(),
                Icons.of(network.kind()),
                network.name(),
                Words.join(first, network.namespaces().stream().findFirst().orElse("")),
                network.vms() > 0 ? network.vms() + " VMs" : "",
                Optional.of(RoleLook.VM));
    }

    /// The network of the management role is called by what the platform calls it.
    private static String name(NetworkRole role) {
        return switch (role.kind()) {
            case MANAGEMENT -> "machine";
            case MIGRATION -> role.attachment().map(RoleAttachment::nadName).orElse(role.name());
            case STORAGE, OWN, VM -> role.name();
        };
    }

    private String fact(NetworkRole role) {
        if (role.kind() == RoleKind.MANAGEMENT) {
            return topology.cluster().machine().ifKnown().map(Cidr::toString).orElse("");
        }
        var vlan = vlan(role).map(id -> "VLAN " + id).orElse("");
        return Words.join(vlan, String.join(", ", role.targets()));
    }

    /// The tag of the first carrier, in the first class that has it.
    private Optional<VlanId> vlan(NetworkRole role) {
        var carriers = role.effectiveCarriers();
        return topology.hostClasses().stream()
                .flatMap((HostClass c) ->
                        carriers.stream().flatMap(n -> c.interfaces().get(n).stream()))
                .flatMap((HostInterface item) -> tag(item).stream())
                .findFirst();
    }

    private static Optional<VlanId> tag(HostInterface item) {
        return item instanceof VlanInterface vlan ? vlan.id().ifKnown() : Optional.empty();
    }

    /// Addresses taken and addresses there are, where a pool hands them out.
    private String count(NetworkRole role) {
        return role.pool()
                .flatMap(topology.pools()::get)
                .flatMap((Pool pool) -> pool.range().map(range -> count(pool, range)))
                .orElse("");
    }

    private static String count(Pool pool, AddressRange range) {
        var taken = pool.allocations().ifKnown().map(n -> n + " of ").orElse("");
        return taken + range.usable() + (taken.isEmpty() ? " IPs" : "");
    }
}
