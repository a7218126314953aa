package io.plumbline.model.drop;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.Cabling;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.Roles;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.rule.Message;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Objects of the design onto other objects: NICs, networks, hosts, cable ends.
final class ObjectDrops {

    private final Topology topology;

    ObjectDrops(Topology topology) {
        this.topology = topology;
    }

    Optional<Drop> judge(List<ElementId> ids, ElementId target) {
        if (ids.isEmpty() || ids.contains(target)) {
            return Optional.empty();
        }
        if (ids.stream().allMatch(this::isNic)) {
            return nics(ids, target);
        }
        var first = ids.getFirst();
        if (ids.size() == 1 && first.kind() == ElementKind.NETWORK) {
            return network(first, target);
        }
        if (ids.stream().allMatch(id -> id.kind() == ElementKind.HOST)) {
            return hosts(ids, target);
        }
        return Optional.empty();
    }

    private boolean isNic(ElementId id) {
        return id.kind() == ElementKind.INTERFACE
                && ElementAccess.find(topology, id).filter(Nic.class::isInstance).isPresent();
    }

    private Optional<Drop> nics(List<ElementId> ids, ElementId target) {
        var owner = ids.getFirst().owner();
        var names = ids.stream().map(ElementId::name).toList();
        var hosts = HostCount.of(topology, owner);
        if (target.equals(ElementId.hostClass(owner))) {
            var member = ids.stream().anyMatch(id -> Bonds.of(topology, id).isPresent());
            return member
                    ? Optional.of(
                            Drop.works(
                                    target,
                                    Message.of("drop.leave.hint"),
                                    Bonds.leave(owner, names),
                                    hosts))
                    : Optional.empty();
        }
        if (target.kind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        if (!target.owner().equals(owner)) {
            return Optional.of(
                    Drop.refused(
                            target,
                            Message.of("drop.other.hint"),
                            Message.of("drop.other", names.getFirst(), owner, target.owner())));
        }
        return switch (ElementAccess.find(topology, target).orElse(null)) {
            case Bond bond -> Optional.of(join(names, owner, bond, target, hosts));
            case Nic nic -> Optional.of(bond(names, owner, nic, target, hosts));
            case VlanInterface _ -> notOn(target);
            case LinuxBridge _ -> notOn(target);
            case OvsBridge _ -> notOn(target);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Drop> notOn(ElementId target) {
        return Optional.of(
                Drop.refused(
                        target, Message.of("drop.bondfirst.hint"), Message.of("drop.bondfirst")));
    }

    private static Drop join(
            List<String> names, String owner, Bond bond, ElementId target, int hosts) {
        if (bond.members().containsAll(names)) {
            return Drop.refused(
                    target,
                    Message.of("drop.inside.hint"),
                    Message.of("drop.inside", names.getFirst(), bond.name()));
        }
        return Drop.works(
                target,
                Message.of("drop.join.hint", bond.name()),
                Bonds.join(owner, bond.name(), names),
                hosts);
    }

    private Drop bond(List<String> names, String owner, Nic nic, ElementId target, int hosts) {
        var there = Bonds.of(topology, target);
        if (there.isPresent()) {
            return Drop.refused(
                    target,
                    Message.of("drop.member.hint", there.get().name()),
                    Message.of("drop.member", nic.name(), there.get().name()));
        }
        var taken =
                names.stream()
                        .map(n -> ElementId.onHost(owner, n))
                        .flatMap(id -> Bonds.of(topology, id).stream())
                        .findFirst();
        if (taken.isPresent()) {
            return Drop.refused(
                    target,
                    Message.of("drop.member.hint", taken.get().name()),
                    Message.of("drop.member", names.getFirst(), taken.get().name()));
        }
        var name = new PartDrops(topology).bondName(owner);
        var members = new ArrayList<String>();
        members.add(nic.name());
        members.addAll(names);
        members.sort(
                Comparator.comparingInt(n ->
                        topology.hostClasses()
                                .get(owner)
                                .orElseThrow()
                                .interfaces()
                                .names()
                                .indexOf(n)));
        return Drop.works(
                        target,
                        Message.of("drop.bond.hint", name),
                        Bonds.make(owner, name, mode(owner, members), List.copyOf(members)),
                        hosts)
                .with(List.of(Message.of("drop.adds", name)));
    }

    /// LACP where every port of the members is in a LAG already; else what needs no switch side.
    private BondMode mode(String owner, List<String> members) {
        var cabling = topology.hostClasses().get(owner).orElseThrow().cabling();
        var lags =
                members.stream()
                        .allMatch(m ->
                                cabling.get(m)
                                        .flatMap(r -> r.wanted().lag().ifKnown())
                                        .filter(l -> !l.isNone())
                                        .isPresent());
        return lags ? BondMode.LACP : BondMode.ACTIVE_BACKUP;
    }

    private Optional<Drop> network(ElementId network, ElementId target) {
        if (target.kind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        var hosts = HostCount.of(topology, target.owner());
        var member = Bonds.of(topology, target);
        if (member.isPresent()) {
            return Optional.of(
                    Drop.refused(
                            target,
                            Message.of("drop.member.hint", member.get().name()),
                            Message.of("drop.member", target.name(), member.get().name())));
        }
        var edit = Roles.carry(network.name(), target);
        return switch (ElementAccess.find(topology, target).orElse(null)) {
            case LinuxBridge _ ->
                    Optional.of(Drop.works(target, Message.of("drop.role.hint"), edit, hosts));
            case OvsBridge _ ->
                    Optional.of(Drop.works(target, Message.of("drop.mapping.hint"), edit, hosts));
            case BrEx _ ->
                    Optional.of(Drop.works(target, Message.of("drop.mapping.hint"), edit, hosts));
            case Bond _ ->
                    Optional.of(Drop.works(target, Message.of("drop.bridge.hint"), edit, hosts));
            case Nic _ ->
                    Optional.of(Drop.works(target, Message.of("drop.bridge.hint"), edit, hosts));
            case VlanInterface v ->
                    Optional.of(
                            Drop.refused(
                                    target,
                                    Message.of("drop.novm.hint"),
                                    Message.of("drop.novm", v.name())));
            case null, default -> Optional.empty();
        };
    }

    private Optional<Drop> hosts(List<ElementId> ids, ElementId target) {
        if (target.kind() != ElementKind.HOST_CLASS) {
            return Optional.empty();
        }
        var moving =
                ids.stream()
                        .filter(id ->
                                topology.hosts()
                                        .get(id.name())
                                        .filter(h -> !h.hostClass().equals(target.name()))
                                        .isPresent())
                        .toList();
        if (moving.isEmpty()) {
            return Optional.of(
                    Drop.refused(
                            target,
                            Message.of("drop.same.hint"),
                            Message.of("drop.same", ids.getFirst().name(), target.name())));
        }
        return Optional.of(
                Drop.works(
                        target,
                        Message.of("drop.assign.hint", target.name()),
                        new SetAttribute(moving, "hostClass", target.name())
                                .named("Move " + moving.size() + " hosts to " + target.name()),
                        moving.size()));
    }

    /// A cable end onto a switch, or the other way round.
    Optional<Drop> cable(ElementId from, ElementId target) {
        var toSwitch = switchOf(target);
        var fromSwitch = switchOf(from);
        if (toSwitch.isPresent() && isNic(from)) {
            return Optional.of(nicCable(from, target, toSwitch.get()));
        }
        if (fromSwitch.isPresent() && isNic(target)) {
            return Optional.of(nicCable(target, from, fromSwitch.get()));
        }
        if (toSwitch.isPresent() && from.kind() == ElementKind.EXTERNAL) {
            return Optional.of(externalCable(from, target, toSwitch.get()));
        }
        if (fromSwitch.isPresent() && target.kind() == ElementKind.EXTERNAL) {
            return Optional.of(externalCable(target, target, fromSwitch.get()));
        }
        if (toSwitch.isPresent() && fromSwitch.isPresent() && !toSwitch.equals(fromSwitch)) {
            return Optional.of(
                    Drop.works(
                            target,
                            Message.of("drop.link.hint"),
                            Additions.link(fromSwitch.get(), toSwitch.get(), 1, false),
                            0));
        }
        return Optional.empty();
    }

    private static Optional<String> switchOf(ElementId id) {
        return switch (id.kind()) {
            case SWITCH, PORT -> Optional.of(id.owner());
            default -> Optional.empty();
        };
    }

    private Drop nicCable(ElementId nic, ElementId target, String switchName) {
        var port =
                target.kind() == ElementKind.PORT
                        ? Optional.of(target.name())
                        : Optional.<String>empty();
        var edit = Cabling.cable(nic.owner(), nic.name(), switchName, port);
        var drop =
                Drop.works(
                        target,
                        Message.of("drop.cable.hint"),
                        edit,
                        HostCount.of(topology, nic.owner()));
        var old = topology.hostClasses().get(nic.owner()).flatMap(c -> c.cabling().get(nic.name()));
        return old.filter(r -> !r.switchName().isEmpty())
                .map(r ->
                        drop.drawback(
                                Message.of("drop.recable.hint"),
                                Message.of("drop.recable", nic.name(), r.switchName())))
                .orElse(drop);
    }

    private static Drop externalCable(ElementId external, ElementId target, String switchName) {
        return Drop.works(
                target,
                Message.of("drop.cable.hint"),
                Cabling.external(external.name(), switchName),
                0);
    }
}
