package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Note;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Objects taken from a design to be put in again, with the links between them.
///
/// @param objects in the order they are added
/// @param links between copied switches
/// @param positions of the objects when they were copied
public record Clipboard(
        Map<ElementId, Record> objects, List<Link> links, Map<ElementId, Position> positions) {

    private static final int OFFSET = 24;

    /// Copies what stands for itself: classes with their hosts, switches, externals, networks, roles,
    /// notes, and interfaces of classes.
    public static Clipboard copy(Topology in, List<ElementId> ids) {
        var objects = new LinkedHashMap<ElementId, Record>();
        var positions = new HashMap<ElementId, Position>();
        for (var id : ids) {
            ElementAccess.find(in, id).ifPresent(o -> objects.put(id, o));
            in.diagram().position(id).ifPresent(p -> positions.put(id, p));
            if (id.kind() == ElementKind.HOST_CLASS) {
                in.hosts().stream()
                        .filter(h -> h.hostClass().equals(id.name()))
                        .forEach(h -> objects.put(ElementId.host(h.name()), h));
            }
        }
        var links =
                in.links().stream()
                        .filter(l ->
                                objects.containsKey(ElementId.aSwitch(l.a().switchName()))
                                        && objects.containsKey(
                                                ElementId.aSwitch(l.b().switchName())))
                        .toList();
        return new Clipboard(objects, links, positions);
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /// Puts copies into the design under free names, beside their originals. Cables of copied
    /// classes lead to the copied switch where it was copied too, else to the same switch in its
    /// next free ports.
    ///
    /// @param into class that copied interfaces go to; empty: the one they came from
    public Edit paste(Optional<String> into) {
        return Edit.of(
                "Paste " + (objects.size() == 1 ? first() : objects.size() + " objects"),
                before -> pasted(before, into));
    }

    private String first() {
        return objects.keySet().iterator().next().name();
    }

    private Topology pasted(Topology before, Optional<String> into) {
        var names = new LinkedHashMap<ElementId, String>();
        var after = before;
        for (var entry : objects.entrySet()) {
            after = pasteOne(after, entry.getKey(), entry.getValue(), names, into);
        }
        for (var link : links) {
            after = pasteLink(after, link, names);
        }
        return recabled(after, names);
    }

    private Topology pasteOne(
            Topology in,
            ElementId id,
            Record object,
            Map<ElementId, String> names,
            Optional<String> into) {
        var owner = into.orElse(id.owner());
        var name =
                FreeNames.like(
                        id.name(), n -> ElementAccess.find(in, renamed(id, owner, n)).isPresent());
        names.put(id, name);
        var copy = object instanceof Named ? Shape.with(object, "name", name) : object;
        var copyId = renamed(id, owner, name);
        var after =
                switch (copy) {
                    case HostClass c -> in.withHostClasses(all -> all.with(c));
                    case Host h -> {
                        var hostClass =
                                names.getOrDefault(
                                        ElementId.hostClass(h.hostClass()), h.hostClass());
                        var ordinal =
                                hostClass.equals(h.hostClass())
                                        ? Additions.nextOrdinal(in, hostClass)
                                        : h.ordinal();
                        yield in.withHosts(all ->
                                all.with(
                                        Shape.with(
                                                Shape.with(h, "hostClass", hostClass),
                                                "ordinal",
                                                ordinal)));
                    }
                    case Switch s -> in.withSwitches(all -> all.with(s));
                    case External e ->
                            in.withExternals(all -> all.with(Shape.with(e, "ports", List.of())));
                    case VmNetwork n -> in.withNetworks(all -> all.with(n));
                    case NetworkRole r -> in.withRoles(all -> all.with(r));
                    case Note n ->
                            in.withDiagram(
                                    Shape.with(
                                            in.diagram(), "notes", in.diagram().notes().with(n)));
                    case HostInterface i -> Additions.interfaceOf(owner, i).applyTo(in);
                    default -> in;
                };
        var position = positions.get(id);
        return position == null
                ? after
                : after.withDiagram(
                        after.diagram()
                                .with(
                                        copyId,
                                        new Position(
                                                position.x() + OFFSET,
                                                position.y() + OFFSET,
                                                position.pinned())));
    }

    private static ElementId renamed(ElementId id, String owner, String name) {
        return id.path().size() < 2
                ? ElementId.of(id.kind(), name)
                : ElementId.of(id.kind(), owner, name);
    }

    private static Topology pasteLink(Topology in, Link link, Map<ElementId, String> names) {
        var a = names.getOrDefault(ElementId.aSwitch(link.a().switchName()), "");
        var b = names.getOrDefault(ElementId.aSwitch(link.b().switchName()), "");
        var name = FreeNames.like(a + "-" + b, in.links()::has);
        var ends = Shape.with(Shape.with(link, "a", end(link.a(), a)), "b", end(link.b(), b));
        var copy = Shape.with(ends, "name", name);
        return in.withLinks(l -> l.with(copy));
    }

    private static LinkEnd end(LinkEnd end, String switchName) {
        return Shape.with(end, "switchName", switchName);
    }

    /// Ports of copied cables: those of the copied switch are free, others are chosen anew.
    private Topology recabled(Topology in, Map<ElementId, String> names) {
        var after = in;
        for (var entry : objects.entrySet()) {
            if (entry.getValue() instanceof HostClass original) {
                var copy = names.getOrDefault(entry.getKey(), "");
                for (var rule : new ArrayList<>(original.cabling().toList())) {
                    var copied = names.get(ElementId.aSwitch(rule.switchName()));
                    after =
                            Cabling.cable(
                                            copy,
                                            rule.slot(),
                                            copied == null ? rule.switchName() : copied,
                                            copied == null ? Optional.empty() : rule.firstPort())
                                    .applyTo(after);
                }
            }
        }
        return after;
    }
}
