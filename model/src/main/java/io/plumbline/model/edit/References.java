package io.plumbline.model.edit;

import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Diagram;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Placement;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Waiver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rewrites every reference to a renamed object: names in attributes, positions, waivers.
final class References {

    /// Attributes that hold names of objects of a kind, wherever they stand.
    private static final Map<ElementKind, Set<String>> ATTRIBUTES =
            Map.of(
                    ElementKind.SWITCH, Set.of("switchName"),
                    ElementKind.HOST_CLASS, Set.of("hostClass", "placement", "scope"),
                    ElementKind.HOST, Set.of("placement"),
                    ElementKind.INTERFACE, Set.of("carriers", "master", "bridge", "nics", "device"),
                    ElementKind.EXTERNAL, Set.of("targets", "gateway", "consumer"),
                    ElementKind.NETWORK, Set.of("networks", "network"),
                    ElementKind.ROLE, Set.of("consumer"),
                    ElementKind.POOL, Set.of("pool"),
                    ElementKind.MLAG_PAIR, Set.of("mlagPair"));

    private static final Map<ElementKind, String> ISOLATION_PREFIX =
            Map.of(
                    ElementKind.EXTERNAL, "ext:",
                    ElementKind.HOST_CLASS, "class:",
                    ElementKind.NETWORK, "network:");

    private final ElementId id;
    private final String name;
    private final Set<String> attributes;

    References(ElementId id, String name) {
        this.id = id;
        this.name = name;
        this.attributes = ATTRIBUTES.getOrDefault(id.kind(), Set.of());
    }

    Topology rewrite(Topology in) {
        var after = in;
        var shape = Shape.of(Topology.class);
        for (var attribute : shape.attributes()) {
            var value = shape.get(after, attribute.name());
            var rewritten = value(attribute.name(), value);
            if (rewritten != value) {
                after = shape.changed(after, attribute.name(), rewritten);
            }
        }
        if (id.kind() == ElementKind.INTERFACE) {
            after = after.withHostClasses(this::classes).withHosts(this::overrides);
        }
        return after.withDiagram(diagram(after.diagram())).withWaivers(this::waivers);
    }

    /// The value with names in attributes of the kind rewritten; the same object when none was.
    private Object value(String attribute, Object value) {
        return switch (value) {
            case String text when attributes.contains(attribute) && text.equals(id.name()) -> name;
            case String text when attribute.equals("from") -> isolated(text);
            case Optional<?> some when some.isPresent() -> {
                var inner = some.get();
                var rewritten = value(attribute, inner);
                yield rewritten == inner ? value : Optional.of(rewritten);
            }
            case List<?> list -> list(attribute, list);
            case Elements<?> elements -> elements(elements);
            case Diagram _ -> value;
            case Fact<?> _ -> value;
            case HostInterface _ -> value;
            case BridgeMapping _ -> value;
            case Record record -> record(record);
            default -> value;
        };
    }

    private String isolated(String text) {
        var prefix = ISOLATION_PREFIX.get(id.kind());
        return prefix != null && text.equals(prefix + id.name()) ? prefix + name : text;
    }

    private Object list(String attribute, List<?> list) {
        var rewritten = list.stream().map(item -> value(attribute, item)).toList();
        return rewritten.equals(list) ? list : rewritten;
    }

    private Object elements(Elements<?> elements) {
        Elements<Named> rewritten = Elements.empty();
        var changed = false;
        for (Named element : elements) {
            var after = (Named) value("", element);
            changed |= after != element;
            rewritten = rewritten.with(after);
        }
        return changed ? rewritten : elements;
    }

    private Record record(Record record) {
        var shape = Shape.of(record);
        var after = record;
        for (var attribute : shape.attributes()) {
            var value = shape.get(after, attribute.name());
            var rewritten = value(attribute.name(), value);
            if (rewritten != value) {
                after = Shape.with(after, attribute.name(), rewritten);
            }
        }
        return after;
    }

    private Elements<HostClass> classes(Elements<HostClass> classes) {
        var after = classes;
        for (var hostClass : classes) {
            if (hostClass.interfaces().has(name)) {
                after = after.with(inside(hostClass));
            }
        }
        return after;
    }

    private HostClass inside(HostClass c) {
        Elements<HostInterface> interfaces = Elements.empty();
        for (var on : c.interfaces()) {
            interfaces = interfaces.with(onRenamed(on));
        }
        Elements<CableRule> cabling = Elements.empty();
        for (var rule : c.cabling()) {
            cabling =
                    cabling.with(
                            rule.slot().equals(id.name()) ? Shape.with(rule, "slot", name) : rule);
        }
        return c.withInterfaces(interfaces)
                .withCabling(cabling)
                .withMappings(c.mappings().stream().map(this::mapping).toList());
    }

    private HostInterface onRenamed(HostInterface on) {
        return on.below().contains(id.name())
                ? on.withBelow(
                        on.below().stream().map(b -> b.equals(id.name()) ? name : b).toList())
                : on;
    }

    private BridgeMapping mapping(BridgeMapping mapping) {
        return mapping.bridge().filter(id.name()::equals).isPresent()
                ? BridgeMapping.of(mapping.localnet(), name)
                : mapping;
    }

    private Elements<Host> overrides(Elements<Host> hosts) {
        var after = hosts;
        for (var host : hosts) {
            Elements<HostOverride> overrides = Elements.empty();
            for (var override : host.overrides()) {
                overrides = overrides.with(override(override));
            }
            if (!overrides.equals(host.overrides())) {
                after = after.with(host.withOverrides(overrides));
            }
        }
        return after;
    }

    private HostOverride override(HostOverride override) {
        var ofInterface =
                override.part() != OverridePart.ROUTE && override.part() != OverridePart.MAPPINGS;
        var target = ofInterface && override.target().equals(id.name()) ? name : override.target();
        var changes = new LinkedHashMap<String, Object>();
        override.changes().forEach((key, value) -> changes.put(key, names(key, value)));
        return new HostOverride(
                override.part(),
                target,
                override.absent(),
                changes,
                override.added().map(this::onRenamed),
                override.extras());
    }

    private Object names(String attribute, Object value) {
        return switch (value) {
            case List<?> list when attribute.equals("members") || attribute.equals("below") ->
                    list.stream().map(n -> n.equals(id.name()) ? name : n).toList();
            case List<?> list when attribute.equals("mappings") ->
                    list.stream().map(m -> m instanceof BridgeMapping b ? mapping(b) : m).toList();
            case String text
                    when (attribute.equals("base") || attribute.equals("port"))
                            && text.equals(id.name()) ->
                    name;
            default -> value;
        };
    }

    private Diagram diagram(Diagram diagram) {
        Elements<Placement> positions = Elements.empty();
        for (var placement : diagram.positions()) {
            positions =
                    positions.with(new Placement(idText(placement.name()), placement.position()));
        }
        var notes = diagram.notes();
        for (var note : diagram.notes()) {
            var anchor = note.anchor().map(this::idText);
            if (!anchor.equals(note.anchor())) {
                notes = notes.with(Shape.with(note, "anchor", anchor));
            }
        }
        return new Diagram(positions, notes, diagram.extras());
    }

    private Elements<Waiver> waivers(Elements<Waiver> waivers) {
        Elements<Waiver> after = Elements.empty();
        for (var waiver : waivers) {
            var words = Arrays.stream(waiver.name().split(" ")).map(this::idText).toList();
            after = after.with(Shape.with(waiver, "name", String.join(" ", words)));
        }
        return after;
    }

    /// The text of an id with this object's name in it replaced.
    private String idText(String text) {
        return ElementId.tryParse(text).map(this::renamed).map(ElementId::toString).orElse(text);
    }

    private ElementId renamed(ElementId other) {
        if (other.kind() == id.kind()
                && other.name().equals(id.name())
                && (id.kind() == ElementKind.INTERFACE || other.path().equals(id.path()))) {
            var path = other.path().size() < 2 ? List.of(name) : List.of(other.owner(), name);
            return new ElementId(other.kind(), path);
        }
        var owned =
                id.path().size() == 1
                        && other.path().size() == 2
                        && other.owner().equals(id.name())
                        && owns(other.kind());
        return owned ? new ElementId(other.kind(), List.of(name, other.name())) : other;
    }

    private boolean owns(ElementKind kind) {
        return switch (kind) {
            case PORT -> id.kind() == ElementKind.SWITCH;
            case INTERFACE, CABLE, MAPPING, ROUTE -> id.kind() == ElementKind.HOST_CLASS;
            default -> false;
        };
    }
}
