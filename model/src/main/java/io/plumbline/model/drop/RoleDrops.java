package io.plumbline.model.drop;

import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.edit.Roles;
import io.plumbline.model.rule.Message;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Role chips onto interfaces of a class.
final class RoleDrops {

    private final Topology topology;

    RoleDrops(Topology topology) {
        this.topology = topology;
    }

    Optional<Drop> judge(RoleKind kind, String name, ElementId target) {
        if (target.kind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        return ElementAccess.find(topology, target)
                .map(i -> (HostInterface) i)
                .map(on -> judge(kind, name, target, on));
    }

    private Drop judge(RoleKind kind, String name, ElementId target, HostInterface on) {
        var bond = Bonds.of(topology, target);
        if (bond.isPresent()) {
            return Drop.refused(
                    target,
                    Message.of("drop.member.hint", bond.get().name()),
                    Message.of("drop.member", on.name(), bond.get().name()));
        }
        if (on instanceof OtherInterface) {
            return Drop.refused(
                    target, Message.of("drop.kind.hint"), Message.of("drop.kind", on.name()));
        }
        return switch (kind) {
            case MANAGEMENT -> management(name, target, on);
            case VM -> virtualMachines(name, target, on);
            case MIGRATION, STORAGE, OWN -> addressed(kind, name, target, on);
        };
    }

    private int hosts(ElementId target) {
        return HostCount.of(topology, target.owner());
    }

    private Drop management(String name, ElementId target, HostInterface on) {
        if (on instanceof BrEx) {
            return Drop.works(
                    target,
                    Message.of("drop.role.hint"),
                    Roles.give(RoleKind.MANAGEMENT, name, target),
                    hosts(target));
        }
        var there =
                topology.hostClasses()
                        .get(target.owner())
                        .filter(c -> c.interfaces().has(BrEx.NAME))
                        .isPresent();
        if (there) {
            return Drop.refused(
                    target,
                    Message.of("drop.second.hint"),
                    Message.of("drop.second", target.owner()));
        }
        if (on instanceof LinuxBridge || on instanceof OvsBridge) {
            return Drop.refused(
                    target, Message.of("drop.kind.hint"), Message.of("drop.brex", on.name()));
        }
        return Drop.works(
                        target,
                        Message.of("drop.brex.hint"),
                        Roles.give(RoleKind.MANAGEMENT, name, target),
                        hosts(target))
                .with(List.of(Message.of("drop.adds", BrEx.NAME)));
    }

    private Drop virtualMachines(String name, ElementId target, HostInterface on) {
        if (on instanceof VlanInterface) {
            return Drop.refused(
                    target, Message.of("drop.novm.hint"), Message.of("drop.novm", on.name()));
        }
        var bridge = on instanceof LinuxBridge || on instanceof OvsBridge || on instanceof BrEx;
        var drop =
                Drop.works(
                        target,
                        Message.of(bridge ? "drop.role.hint" : "drop.bridge.hint"),
                        Roles.give(RoleKind.VM, name, target),
                        hosts(target));
        return bridge
                ? drop
                : shared(target, drop)
                        .with(List.of(Message.of("drop.adds", Roles.bridgeName(topology, target))));
    }

    private Drop addressed(RoleKind kind, String name, ElementId target, HostInterface on) {
        if (on instanceof LinuxBridge || on instanceof OvsBridge) {
            return Drop.refused(
                    target,
                    Message.of("drop.onbridge.hint"),
                    Message.of("drop.onbridge", on.name()));
        }
        var give = Roles.give(kind, name, target);
        if (on instanceof VlanInterface) {
            return shared(
                    target, Drop.works(target, Message.of("drop.role.hint"), give, hosts(target)));
        }
        var vlan = Roles.proposedVlan(topology, kind);
        var lines = new ArrayList<Message>();
        lines.add(Message.of("drop.adds", Layers.vlanName(on.name(), vlan)));
        lines.add(Message.of("drop.work", vlan));
        return shared(
                target,
                Drop.works(target, Message.of("drop.vlan.hint", vlan), give, hosts(target))
                        .with(lines));
    }

    /// Management on the same links is a drawback worth saying.
    private Drop shared(ElementId target, Drop drop) {
        return topology.hostClasses()
                .get(target.owner())
                .map(c -> HostLayout.of(c, Elements.empty()))
                .filter(layout -> {
                    var below = layout.nicsBelow(target.name());
                    return layout.nicsBelow(BrEx.NAME).stream().anyMatch(below::contains);
                })
                .map(_ -> drop.drawback(Message.of("drop.shares.hint"), Message.of("drop.shares")))
                .orElse(drop);
    }
}
