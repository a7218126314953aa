package io.plumbline.model.edit;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;
import java.util.List;
import java.util.Optional;

/// Edits that give a role or a network to an interface of a class and build the layers that are
/// missing between them.
public final class Roles {

    private static final int FIRST_MIGRATION_VLAN = 210;
    private static final int FIRST_STORAGE_VLAN = 220;

    private Roles() {}

    /// The VLAN that a new layer for the role would get: that of a storage array for storage, else
    /// the first free one.
    public static VlanId proposedVlan(Topology in, RoleKind kind) {
        if (kind != RoleKind.STORAGE) {
            return Layers.freeVlan(in, FIRST_MIGRATION_VLAN);
        }
        return array(in).map(Array::vlan).orElse(Layers.freeVlan(in, FIRST_STORAGE_VLAN));
    }

    /// A storage array with the VLAN it is on and its network there.
    private record Array(String name, VlanId vlan, Optional<Cidr> network) {}

    /// The first array on a VLAN that no host has yet.
    private static Optional<Array> array(Topology in) {
        var used = UsedVlans.onHosts(in);
        for (var external : in.externals()) {
            var ids = external.vlans().ifKnown().map(v -> v.ids().toArray()).orElse(new int[0]);
            if (external.kind() == ExternalKind.ARRAY && ids.length > 0 && !used.contains(ids[0])) {
                var network =
                        external.addresses().stream()
                                .findFirst()
                                .map(a -> new Cidr(a, a.family() == IpFamily.IPV4 ? 24 : 64));
                return Optional.of(new Array(external.name(), VlanId.of(ids[0]), network));
            }
        }
        return Optional.empty();
    }

    /// Gives the role to the interface.
    public static Edit give(RoleKind kind, String name, ElementId to) {
        var label = "Give " + name + " to " + to.name();
        return Edit.of(label, before -> given(before, kind, name, to));
    }

    private static Topology given(Topology in, RoleKind kind, String name, ElementId to) {
        return switch (kind) {
            case MANAGEMENT -> management(in, to);
            case MIGRATION -> migration(in, to);
            case STORAGE, OWN -> addressed(in, kind, name, to);
            case VM -> virtualMachines(in, to);
        };
    }

    private static Topology management(Topology in, ElementId to) {
        var onBrEx = ElementAccess.find(in, to).filter(BrEx.class::isInstance).isPresent();
        var based = onBrEx ? in : Layers.brEx(to).applyTo(in);
        return based.withRoles(r ->
                r.with(
                        NetworkRole.of("management", RoleKind.MANAGEMENT)
                                .withCarriers(List.of(BrEx.NAME))));
    }

    /// The VLAN interface that carries an addressed role: the given one, or a new one on it.
    private static String carrier(Topology in, ElementId to, VlanId vlan) {
        return ElementAccess.find(in, to).filter(VlanInterface.class::isInstance).isPresent()
                ? to.name()
                : Layers.vlanName(to.name(), vlan);
    }

    private static Topology withCarrier(Topology in, ElementId to, VlanId vlan) {
        return carrier(in, to, vlan).equals(to.name()) ? in : Layers.vlan(to, vlan).applyTo(in);
    }

    private static Topology migration(Topology in, ElementId to) {
        var vlan = vlanOf(in, to).orElse(proposedVlan(in, RoleKind.MIGRATION));
        var master = carrier(in, to, vlan);
        var after = withCarrier(in, to, vlan);
        var attachment =
                new RoleAttachment(
                        RoleAttachment.OPERATOR_NAMESPACE + "/mig",
                        "macvlan",
                        Optional.of(master),
                        Optional.of("whereabouts"),
                        Optional.empty(),
                        mtuOf(in, to));
        var old = after.roles().get("migration");
        var role =
                old.orElse(NetworkRole.of("migration", RoleKind.MIGRATION))
                        .withAttachment(
                                old.flatMap(NetworkRole::attachment)
                                        .map(a -> Shape.with(a, "master", Optional.of(master)))
                                        .orElse(attachment));
        var pooled = Shape.with(role, "pool", Optional.of("migration"));
        var pool =
                Shape.with(
                        Pool.of("migration", AddressRange.of(network(vlan))),
                        "consumer",
                        Optional.of("migration"));
        return after.withRoles(r -> r.with(pooled))
                .withPools(p -> p.has("migration") ? p : p.with(pool))
                .withVirtualization(
                        after.virtualization().orElse(Shape.of(Virtualization.class).blank()));
    }

    /// The network that a VLAN gets when nobody said another: `10.VLAN.0.0/24`.
    private static Cidr network(VlanId vlan) {
        var id = vlan.value();
        return Cidr.parse(
                id < 256 ? "10." + id + ".0.0/24" : "10." + id / 256 + "." + id % 256 + ".0/24");
    }

    private static Optional<VlanId> vlanOf(Topology in, ElementId id) {
        return ElementAccess.find(in, id)
                .filter(VlanInterface.class::isInstance)
                .flatMap(v -> ((VlanInterface) v).id().ifKnown());
    }

    private static Fact<Mtu> mtuOf(Topology in, ElementId id) {
        return ElementAccess.find(in, id)
                .filter(HostInterface.class::isInstance)
                .map(i -> ((HostInterface) i).mtu())
                .orElse(Fact.unset());
    }

    private static Topology addressed(Topology in, RoleKind kind, String name, ElementId to) {
        var array = kind == RoleKind.STORAGE ? array(in) : Optional.<Array>empty();
        var vlan = vlanOf(in, to).orElse(proposedVlan(in, kind));
        var own = array.filter(a -> a.vlan().equals(vlan));
        var subnet = own.flatMap(Array::network).orElse(network(vlan));
        var carrier = carrier(in, to, vlan);
        var after = withCarrier(in, to, vlan);
        var id = ElementId.onHost(to.owner(), carrier);
        var addressed =
                ElementAccess.change(
                        after,
                        id,
                        element ->
                                element instanceof HostInterface on && !on.ip().isEnabled()
                                        ? (Record)
                                                on.withIp(
                                                        Addresses.perHost(subnet, Optional.empty()))
                                        : element);
        var role = addressed.roles().get(name).orElse(NetworkRole.of(name, kind));
        var carriers = role.carriers().contains(carrier) ? role.carriers() : List.of(carrier);
        var targeted =
                role.targets().isEmpty() && own.isPresent()
                        ? Shape.with(role, "targets", List.of(own.get().name()))
                        : role;
        return addressed.withRoles(r -> r.with(targeted.withCarriers(carriers)));
    }

    private static Topology virtualMachines(Topology in, ElementId to) {
        var role = in.roles().get("vm").orElse(NetworkRole.of("vm", RoleKind.VM));
        var bridged =
                isBridge(in, to)
                        ? in
                        : Layers.linuxBridge(to, bridgeName(in, to), VlanSet.NONE).applyTo(in);
        return bridged.withRoles(r -> r.with(role));
    }

    private static boolean isBridge(Topology in, ElementId id) {
        return ElementAccess.find(in, id)
                .filter(e ->
                        e instanceof LinuxBridge || e instanceof OvsBridge || e instanceof BrEx)
                .isPresent();
    }

    /// The name that a bridge on the interface would get.
    public static String bridgeName(Topology in, ElementId on) {
        var interfaces = in.hostClasses().get(on.owner()).map(c -> c.interfaces());
        return interfaces.isEmpty() ? "br-vm" : FreeNames.like("br-vm", interfaces.get()::has);
    }

    /// Puts a network on a bridge, or on a bond or NIC with a new bridge between; on a bridge of
    /// Open vSwitch it becomes a localnet network with a mapping.
    public static Edit carry(String network, ElementId on) {
        return Edit.of(
                "Put " + network + " on " + on.name(),
                before ->
                        before.networks()
                                .get(network)
                                .map(n -> carried(before, n, on))
                                .orElse(before));
    }

    private static Topology carried(Topology in, VmNetwork network, ElementId on) {
        return switch (ElementAccess.find(in, on).orElse(null)) {
            case LinuxBridge _ -> onLinuxBridge(in, network, on);
            case OvsBridge _ -> onOvsBridge(in, network, on);
            case BrEx _ -> onOvsBridge(in, network, on);
            case Bond _ -> onNewBridge(in, network, on);
            case Nic _ -> onNewBridge(in, network, on);
            case null, default -> in;
        };
    }

    private static Topology onNewBridge(Topology in, VmNetwork network, ElementId on) {
        var name = bridgeName(in, on);
        var vlans = network.vlan().ifKnown().map(VlanSet.NONE::plus).orElse(VlanSet.NONE);
        var after = Layers.linuxBridge(on, name, vlans).applyTo(in);
        return onLinuxBridge(after, network, ElementId.onHost(on.owner(), name));
    }

    private static Topology onLinuxBridge(Topology in, VmNetwork network, ElementId bridge) {
        var bridged =
                Shape.with(
                        Shape.with(network, "bridge", Optional.of(bridge.name())),
                        "kind",
                        NetworkKind.BRIDGE);
        var after = in.withNetworks(n -> n.with(bridged));
        return network.vlan()
                .ifKnown()
                .map(vlan -> Layers.carry(bridge, vlan).applyTo(after))
                .orElse(after);
    }

    private static Topology onOvsBridge(Topology in, VmNetwork network, ElementId bridge) {
        var localnet =
                in.hostClasses().get(bridge.owner()).stream()
                        .flatMap(c -> c.mappings().stream())
                        .filter(m -> m.bridge().filter(bridge.name()::equals).isPresent())
                        .map(m -> m.localnet())
                        .findFirst()
                        .orElse("vmnet");
        var mapped =
                Shape.with(
                        Shape.with(
                                Shape.with(network, "physicalNetwork", Optional.of(localnet)),
                                "bridge",
                                Optional.empty()),
                        "kind",
                        NetworkKind.LOCALNET);
        var after = Layers.mapping(bridge, localnet).applyTo(in.withNetworks(n -> n.with(mapped)));
        return network.vlan()
                .ifKnown()
                .map(vlan -> Layers.admit(bridge, vlan).applyTo(after))
                .orElse(after);
    }
}
