package io.plumbline.model.edit;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Removes objects with what cannot be without them: VLAN interfaces without base, cables without
/// NIC or switch, links without switch, hosts without class. References of others dangle and are
/// found by the rules.
///
/// @param ids what the person chose
public record Removal(List<ElementId> ids) implements Edit {

    @Override
    public String label() {
        return "Remove " + (ids.size() == 1 ? ids.getFirst().name() : ids.size() + " objects");
    }

    @Override
    public Topology applyTo(Topology before) {
        var all = new LinkedHashSet<>(ids);
        all.addAll(dependents(before, ids));
        var after = before;
        for (var id : all) {
            after = detached(after, id);
            after = ElementAccess.remove(after, id);
            after = after.withDiagram(after.diagram().without(id));
        }
        return after;
    }

    /// What goes along, to be named before the removal.
    public static List<ElementId> dependents(Topology in, List<ElementId> ids) {
        Set<ElementId> found = new LinkedHashSet<>();
        var open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            for (var dependent : direct(in, open.removeFirst())) {
                if (!ids.contains(dependent) && found.add(dependent)) {
                    open.add(dependent);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<ElementId> direct(Topology in, ElementId id) {
        return switch (id.kind()) {
            case INTERFACE -> above(in, id);
            case HOST_CLASS ->
                    in.hosts().stream()
                            .filter(h -> h.hostClass().equals(id.name()))
                            .map(h -> ElementId.host(h.name()))
                            .toList();
            case SWITCH -> cablesOf(in, id.name());
            case MLAG_PAIR ->
                    in.switches().stream()
                            .filter(s -> s.mlagPair().filter(id.name()::equals).isPresent())
                            .map(s -> ElementId.aSwitch(s.name()))
                            .toList();
            case ROLE ->
                    in.roles().get(id.name()).flatMap(r -> r.pool()).stream()
                            .filter(in.pools()::has)
                            .map(p -> ElementId.of(ElementKind.POOL, p))
                            .toList();
            default -> List.of();
        };
    }

    private static List<ElementId> above(Topology in, ElementId id) {
        var found = new ArrayList<ElementId>();
        in.hostClasses()
                .get(id.owner())
                .ifPresent(c -> {
                    for (var on : c.interfaces()) {
                        if (on.below().equals(List.of(id.name()))
                                && (on instanceof VlanInterface || on instanceof BrEx)) {
                            found.add(ElementId.onHost(id.owner(), on.name()));
                        }
                    }
                    if (c.cabling().has(id.name())) {
                        found.add(ElementId.cable(id.owner(), id.name()));
                    }
                    for (var mapping : c.mappings()) {
                        if (mapping.bridge().filter(id.name()::equals).isPresent()) {
                            found.add(
                                    ElementId.of(
                                            ElementKind.MAPPING, id.owner(), mapping.localnet()));
                        }
                    }
                });
        return found;
    }

    private static List<ElementId> cablesOf(Topology in, String switchName) {
        var found = new ArrayList<ElementId>();
        for (var link : in.links()) {
            if (link.a().switchName().equals(switchName)
                    || link.b().switchName().equals(switchName)) {
                found.add(ElementId.link(link.name()));
            }
        }
        for (var hostClass : in.hostClasses()) {
            for (var rule : hostClass.cabling()) {
                if (rule.switchName().equals(switchName)) {
                    found.add(ElementId.cable(hostClass.name(), rule.slot()));
                }
            }
        }
        return found;
    }

    /// Takes a removed interface out of bonds and bridges, and host overrides of it away.
    private static Topology detached(Topology in, ElementId id) {
        if (id.kind() == ElementKind.SWITCH) {
            return withoutCablesOfExternals(in, id.name());
        }
        if (id.kind() != ElementKind.INTERFACE || !in.hostClasses().has(id.owner())) {
            return in;
        }
        return in.withHostClass(
                        id.owner(),
                        c -> {
                            var interfaces = c.interfaces();
                            for (var on : c.interfaces()) {
                                if (on.below().contains(id.name()) && keepsWithout(on)) {
                                    interfaces =
                                            interfaces.with(
                                                    on.withBelow(
                                                            on.below().stream()
                                                                    .filter(n ->
                                                                            !n.equals(id.name()))
                                                                    .toList()));
                                }
                            }
                            return c.withInterfaces(interfaces);
                        })
                .withHosts(hosts -> {
                    var after = hosts;
                    for (var host : hosts) {
                        if (host.hostClass().equals(id.owner())) {
                            var kept = host.overrides();
                            for (HostOverride o : host.overrides()) {
                                if (o.target().equals(id.name())) {
                                    kept = kept.without(o.name());
                                }
                            }
                            after = after.with(host.withOverrides(kept));
                        }
                    }
                    return after;
                });
    }

    private static boolean keepsWithout(HostInterface on) {
        return on instanceof Bond || on instanceof LinuxBridge || on instanceof OvsBridge;
    }

    private static Topology withoutCablesOfExternals(Topology in, String switchName) {
        var after = in;
        for (var external : in.externals()) {
            var kept =
                    external.ports().stream()
                            .filter(p -> !p.switchName().equals(switchName))
                            .toList();
            if (kept.size() < external.ports().size()) {
                var changed = Shape.with(external, "ports", kept);
                after = after.withExternals(e -> e.with(changed));
            }
        }
        return after;
    }
}
