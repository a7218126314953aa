package io.plumbline.model.drop;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.Cabling;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.edit.Roles;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Message;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;
import java.util.Optional;

/// Parts of the palette, and VLANs, onto objects.
final class PartDrops {

    private final Topology topology;

    PartDrops(Topology topology) {
        this.topology = topology;
    }

    Optional<Drop> judge(Part part, ElementId target) {
        return switch (part) {
            case HOST -> host(target);
            case NIC -> nic(target);
            case BOND -> bond(target);
            case VLAN -> vlan(Layers.freeVlan(topology, 100), target);
            case LINUX_BRIDGE -> bridge(target, true);
            case OVS_BRIDGE -> bridge(target, false);
            case BRIDGE_NETWORK -> network(NetworkKind.BRIDGE, target);
            case LOCALNET_NETWORK -> network(NetworkKind.LOCALNET, target);
            case GATEWAY, ARRAY, DHCP, SRIOV_NETWORK, OVERLAY_NETWORK -> Optional.empty();
            case HOST_CLASS, SWITCH, MLAG_PAIR, NOTE -> Optional.empty();
        };
    }

    private int hosts(ElementId target) {
        return HostCount.of(topology, target.owner());
    }

    private Optional<Drop> host(ElementId target) {
        if (target.kind() != ElementKind.HOST_CLASS) {
            return Optional.empty();
        }
        var known = topology.hosts();
        var name = FreeNames.numbered(target.name() + "-", 1, known::has);
        return Optional.of(
                Drop.works(
                        target,
                        Message.of("drop.host.hint", name),
                        Additions.host(name, target.name()),
                        1));
    }

    private Optional<Drop> nic(ElementId target) {
        return topology.hostClasses()
                .get(target.name())
                .filter(_ -> target.kind() == ElementKind.HOST_CLASS)
                .map(c -> {
                    var name = FreeNames.numbered("ens", 1, c.interfaces()::has);
                    return Drop.works(
                            target,
                            Message.of("drop.nic.hint", name),
                            Additions.nic(c.name(), name),
                            HostCount.of(topology, c.name()));
                });
    }

    private Optional<Drop> bond(ElementId target) {
        var found = found(target);
        if (found.isEmpty() || !(found.get() instanceof Nic)) {
            return Optional.empty();
        }
        var inside = Bonds.of(topology, target);
        if (inside.isPresent()) {
            return Optional.of(
                    Drop.refused(
                            target,
                            Message.of("drop.member.hint", inside.get().name()),
                            Message.of("drop.member", target.name(), inside.get().name())));
        }
        var name = bondName(target.owner());
        return Optional.of(
                Drop.works(
                        target,
                        Message.of("drop.bond.hint", name),
                        Bonds.make(
                                target.owner(),
                                name,
                                BondMode.ACTIVE_BACKUP,
                                List.of(target.name())),
                        hosts(target)));
    }

    String bondName(String hostClass) {
        var interfaces =
                topology.hostClasses()
                        .get(hostClass)
                        .map(c -> c.interfaces())
                        .orElse(Elements.empty());
        return FreeNames.numbered("bond", 0, interfaces::has);
    }

    private Optional<HostInterface> found(ElementId target) {
        return target.kind() == ElementKind.INTERFACE
                ? ElementAccess.find(topology, target).map(i -> (HostInterface) i)
                : Optional.empty();
    }

    /// A VLAN onto an interface, or onto the ports of a switch.
    Optional<Drop> vlan(VlanId id, ElementId target) {
        if (target.kind() == ElementKind.PORT || target.kind() == ElementKind.CABLE) {
            return port(id, target);
        }
        return found(target).map(on -> vlanOn(id, target, on));
    }

    private Optional<Drop> port(VlanId id, ElementId target) {
        if (target.kind() == ElementKind.CABLE) {
            return Optional.of(
                    Drop.works(
                            target,
                            Message.of("drop.tag.hint", id),
                            Cabling.tag(target.owner(), target.name(), id),
                            hosts(target)));
        }
        for (var hostClass : topology.hostClasses()) {
            for (var host : topology.effectiveHosts().ofClass(hostClass.name())) {
                for (var cable : host.cables()) {
                    if (cable.switchName().equals(target.owner())
                            && cable.port().filter(target.name()::equals).isPresent()) {
                        return Optional.of(
                                Drop.works(
                                        target,
                                        Message.of("drop.tag.hint", id),
                                        Cabling.port(
                                                "Add VLAN " + id + " to " + target.pathText(),
                                                host.name(),
                                                cable.slot(),
                                                p -> p.withTagged(Cabling.plus(p.tagged(), id))),
                                        1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Drop vlanOn(VlanId id, ElementId target, HostInterface on) {
        var member = Bonds.of(topology, target);
        if (member.isPresent()) {
            return Drop.refused(
                    target,
                    Message.of("drop.member.hint", member.get().name()),
                    Message.of("drop.member", target.name(), member.get().name()));
        }
        if (on instanceof LinuxBridge) {
            return Drop.works(
                    target,
                    Message.of("drop.carry.hint", id),
                    Layers.carry(target, id),
                    hosts(target));
        }
        if (on instanceof VlanInterface) {
            var change = new SetAttribute(target, "id", Fact.drawn(id));
            return Drop.works(target, Message.of("drop.retag.hint", id), change, hosts(target));
        }
        var name = Layers.vlanName(on.name(), id);
        if (isTaken(target.owner(), name)) {
            return Drop.refused(
                    target,
                    Message.of("drop.taken.hint", name),
                    Message.of("drop.taken", name, target.owner()));
        }
        return Drop.works(
                        target,
                        Message.of("drop.vlan.hint", id),
                        Layers.vlan(target, id),
                        hosts(target))
                .with(List.of(Message.of("drop.adds", name), Message.of("drop.work", id)));
    }

    private boolean isTaken(String hostClass, String name) {
        return topology.hostClasses()
                .get(hostClass)
                .filter(c -> c.interfaces().has(name))
                .isPresent();
    }

    private Optional<Drop> bridge(ElementId target, boolean linux) {
        return found(target)
                .filter(on -> !(on instanceof BrEx))
                .map(on -> {
                    var upper = controller(target);
                    if (upper.isPresent()) {
                        return Drop.refused(
                                target,
                                Message.of("drop.member.hint", upper.get().name()),
                                Message.of("drop.member", on.name(), upper.get().name()));
                    }
                    return Drop.works(
                            target,
                            Message.of("drop.bridge.hint"),
                            linux ? linuxBridge(target) : ovsBridge(target),
                            hosts(target));
                });
    }

    private Optional<HostInterface> controller(ElementId target) {
        return topology.hostClasses().get(target.owner()).stream()
                .flatMap(c -> c.interfaces().stream())
                .filter(i -> !(i instanceof VlanInterface) && i.below().contains(target.name()))
                .findFirst();
    }

    private Edit linuxBridge(ElementId target) {
        return Layers.linuxBridge(target, Roles.bridgeName(topology, target), VlanSet.NONE);
    }

    private Edit ovsBridge(ElementId target) {
        var interfaces =
                topology.hostClasses()
                        .get(target.owner())
                        .map(c -> c.interfaces())
                        .orElse(Elements.empty());
        var name = FreeNames.like("ovs-vm", interfaces::has);
        var bridge =
                Shape.with(
                        OvsBridge.named(name),
                        "ports",
                        Elements.of(BridgePort.named(target.name())));
        return Additions.interfaceOf(target.owner(), bridge)
                .named("Put bridge " + name + " on " + target.name());
    }

    /// A new network straight onto a bridge, bond or NIC.
    private Optional<Drop> network(NetworkKind kind, ElementId target) {
        return found(target)
                .filter(on ->
                        on instanceof LinuxBridge
                                || on instanceof OvsBridge
                                || on instanceof BrEx
                                || on instanceof Bond
                                || on instanceof Nic)
                .map(_ -> {
                    var vlan = Layers.freeNetworkVlan(topology, 101);
                    var known = topology.networks();
                    var name = FreeNames.like("v" + vlan, known::has);
                    var id = ElementId.network(name);
                    var edit =
                            Additions.network(name, kind, Optional.empty())
                                    .then(new SetAttribute(id, "vlan", Fact.drawn(vlan)))
                                    .then(Roles.carry(name, target))
                                    .named("Add network " + name + " on " + target.name());
                    return Drop.works(
                                    target,
                                    Message.of("drop.network.hint", name),
                                    edit,
                                    hosts(target))
                            .with(List.of(Message.of("drop.work", vlan)));
                });
    }
}
