package io.plumbline.model.edit;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits that make, fill and empty bonds of a class.
public final class Bonds {

    private Bonds() {}

    /// A bond of NICs that are in no bond. What stood on them (VLANs, bridges, addresses, roles)
    /// stands on the bond then.
    public static Edit make(String hostClass, String name, BondMode mode, List<String> nics) {
        return Edit.of(
                "Bond " + String.join(" and ", nics) + " in " + hostClass,
                before -> {
                    var after =
                            before.withHostClass(
                                    hostClass, c -> bonded(c, Bond.of(name, mode, nics)));
                    return liftRoles(after, nics, name);
                });
    }

    private static HostClass bonded(HostClass c, Bond bond) {
        var nics = bond.members();
        Elements<HostInterface> interfaces = Elements.empty();
        var inserted = false;
        var address =
                nics.stream()
                        .flatMap(n -> c.interfaces().get(n).stream())
                        .map(HostInterface::ip)
                        .filter(IpSettings::isEnabled)
                        .findFirst();
        var carrying = (Bond) address.map(bond::withIp).orElse(bond);
        var last = c.interfaces().stream().filter(i -> nics.contains(i.name())).toList().getLast();
        for (var old : c.interfaces()) {
            var moved =
                    nics.contains(old.name())
                            ? old.withIp(IpSettings.OFF)
                            : standingOn(old, nics, bond.name());
            interfaces = interfaces.with(moved);
            if (!inserted && old.name().equals(last.name())) {
                interfaces = interfaces.with(carrying);
                inserted = true;
            }
        }
        return c.withInterfaces(interfaces);
    }

    /// The interface with one of the NICs below replaced by the bond, once.
    private static HostInterface standingOn(HostInterface old, List<String> nics, String bond) {
        if (old.below().stream().noneMatch(nics::contains)) {
            return old;
        }
        var below = new ArrayList<String>();
        for (var name : old.below()) {
            var lower = nics.contains(name) ? bond : name;
            if (!below.contains(lower)) {
                below.add(lower);
            }
        }
        return old.withBelow(below);
    }

    private static Topology liftRoles(Topology in, List<String> from, String to) {
        var after = in;
        for (var role : in.roles()) {
            if (role.carriers().stream().anyMatch(from::contains)) {
                var carriers =
                        role.carriers().stream()
                                .map(c -> from.contains(c) ? to : c)
                                .distinct()
                                .toList();
                var moved = role.withCarriers(carriers);
                after = after.withRoles(r -> r.with(moved));
            }
            after = liftMaster(after, role, from, to);
        }
        return after;
    }

    private static Topology liftMaster(
            Topology in, NetworkRole role, List<String> from, String to) {
        var attachment = role.attachment();
        if (attachment.isEmpty() || attachment.get().master().filter(from::contains).isEmpty()) {
            return in;
        }
        var moved = Shape.with(attachment.get(), "master", Optional.of(to));
        return in.withRoles(r -> r.replacing(role.name(), old -> old.withAttachment(moved)));
    }

    /// Adds NICs to a bond as its last members.
    public static Edit join(String hostClass, String bond, List<String> nics) {
        return Edit.of(
                "Add " + String.join(" and ", nics) + " to " + bond,
                before ->
                        liftRoles(
                                before.withHostClass(hostClass, c -> joined(c, bond, nics)),
                                nics,
                                bond));
    }

    private static HostClass joined(HostClass c, String bond, List<String> nics) {
        Elements<HostInterface> interfaces = Elements.empty();
        for (var old : c.interfaces()) {
            if (old.name().equals(bond)) {
                var members = new ArrayList<>(old.below());
                nics.stream().filter(n -> !members.contains(n)).forEach(members::add);
                interfaces = interfaces.with(old.withBelow(members));
            } else if (nics.contains(old.name())) {
                interfaces = interfaces.with(old.withIp(IpSettings.OFF));
            } else {
                interfaces = interfaces.with(left(old, nics, bond));
            }
        }
        return c.withInterfaces(interfaces);
    }

    /// NICs leave the bond they were in; other objects on them move to the new one.
    private static HostInterface left(HostInterface old, List<String> nics, String bond) {
        if (old instanceof Bond) {
            var rest = old.below().stream().filter(n -> !nics.contains(n)).toList();
            return rest.size() == old.below().size() ? old : old.withBelow(rest);
        }
        return standingOn(old, nics, bond);
    }

    /// Takes NICs out of their bond; they are free then.
    public static Edit leave(String hostClass, List<String> nics) {
        return Edit.of(
                "Take " + String.join(" and ", nics) + " out of its bond",
                before ->
                        before.withHostClass(
                                hostClass,
                                c -> {
                                    Elements<HostInterface> interfaces = Elements.empty();
                                    for (var old : c.interfaces()) {
                                        interfaces =
                                                interfaces.with(
                                                        old instanceof Bond
                                                                ? left(old, nics, "")
                                                                : old);
                                    }
                                    return c.withInterfaces(interfaces);
                                }));
    }

    /// The bond that a NIC of a class is in.
    public static Optional<Bond> of(Topology in, ElementId nic) {
        return in.hostClasses().get(nic.owner()).stream()
                .flatMap(c -> c.interfaces().stream())
                .filter(Bond.class::isInstance)
                .map(Bond.class::cast)
                .filter(b -> b.members().contains(nic.name()))
                .findFirst();
    }
}
