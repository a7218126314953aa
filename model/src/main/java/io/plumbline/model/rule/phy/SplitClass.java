package io.plumbline.model.rule.phy;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// Moves hosts into a class of their own that lacks a NIC and whatever stood on nothing else.
record SplitClass(String hostClass, List<String> hosts, String slot) implements Edit {

    @Override
    public String label() {
        return "Give " + hosts.size() + " of " + hostClass + " a class without " + slot;
    }

    @Override
    public Topology applyTo(Topology before) {
        var old = before.hostClasses().get(hostClass);
        if (old.isEmpty()) {
            return before;
        }
        var name = FreeNames.like(hostClass, before.hostClasses()::has);
        var made = Shape.with(without(old.get()), "name", name);
        return before.withHostClasses(c -> c.with(made))
                .withHosts(all -> {
                    var moved = all;
                    for (var host : hosts) {
                        moved = moved.replacing(host, h -> moved(h, name));
                    }
                    return moved;
                })
                .withRoles(roles -> {
                    var changed = roles;
                    for (var role : roles) {
                        changed = changed.with(alsoFor(role, "scope", role.scope(), name));
                    }
                    return changed;
                })
                .withNetworks(networks -> {
                    var changed = networks;
                    for (var network : networks) {
                        changed =
                                changed.with(
                                        alsoFor(network, "placement", network.placement(), name));
                    }
                    return changed;
                });
    }

    private <T> T alsoFor(T element, String attribute, List<String> classes, String added) {
        if (!classes.contains(hostClass)) {
            return element;
        }
        var more = new ArrayList<>(classes);
        more.add(added);
        return Shape.with(element, attribute, List.copyOf(more));
    }

    private Host moved(Host host, String to) {
        var overrides = host.overrides();
        for (var part : List.of(OverridePart.INTERFACE, OverridePart.CABLE, OverridePart.PORT)) {
            overrides = overrides.without(HostOverride.absent(part, slot).name());
        }
        return Shape.with(host.withOverrides(overrides), "hostClass", to);
    }

    private HostClass without(HostClass c) {
        Elements<HostInterface> left = Elements.empty();
        for (var i : c.interfaces()) {
            if (i.name().equals(slot)) {
                continue;
            }
            var below = i.below().stream().filter(n -> !n.equals(slot)).toList();
            if (below.size() == i.below().size()) {
                left = left.with(i);
            } else if (!below.isEmpty()) {
                left = left.with(i.withBelow(below));
            }
        }
        return c.withInterfaces(left).withCabling(c.cabling().without(slot));
    }
}
