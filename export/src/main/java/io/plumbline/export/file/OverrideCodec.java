package io.plumbline.export.file;

import io.plumbline.model.topology.Attribute;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// What a host has otherwise than its class: `absent`, the attributes that differ, or, with a
/// `type`, an interface of its own. Attributes are read in the type that the attribute has in some
/// record of that part, so that the class need not be at hand.
final class OverrideCodec implements Codec {

    private static final String ABSENT = "absent";
    private static final String MAPPINGS = "mappings";
    private static final Map<String, Attribute> OF_INTERFACES = interfaceAttributes();

    /// Attributes of the kinds of interfaces. A name always has one type, a test holds that.
    private static Map<String, Attribute> interfaceAttributes() {
        var attributes = new LinkedHashMap<String, Attribute>();
        for (var kind : HostInterface.class.getPermittedSubclasses()) {
            for (var attribute : Shape.of(kind.asSubclass(Record.class)).attributes()) {
                attributes.putIfAbsent(attribute.name(), attribute);
            }
        }
        return attributes;
    }

    private static Optional<Attribute> attribute(OverridePart part, String name) {
        return switch (part) {
            case INTERFACE -> Optional.ofNullable(OF_INTERFACES.get(name));
            case CABLE -> Shape.of(HostCable.class).attribute(name);
            case PORT, ACTUAL -> Shape.of(PortSettings.class).attribute(name);
            case ROUTE -> Shape.of(Route.class).attribute(name);
            case MAPPINGS ->
                    name.equals(MAPPINGS)
                            ? Shape.of(HostClass.class).attribute(MAPPINGS)
                            : Optional.empty();
        };
    }

    @Override
    public Object read(Node node, Margin margin) {
        throw new UnreadableNode(node, "expected an override under its name");
    }

    HostOverride read(String name, Node node, Margin own) {
        var space = name.indexOf(' ');
        var word = space < 0 ? name : name.substring(0, space);
        var target = space < 0 ? "" : name.substring(space + 1);
        var part =
                Arrays.stream(OverridePart.values())
                        .filter(p -> p.word().equals(word))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnreadableNode(
                                        node,
                                        "expected an override such as \"port ens1f0\","
                                                + " found \""
                                                + name
                                                + "\""));
        if (node instanceof ScalarNode scalar && scalar.getValue().equals(ABSENT)) {
            return with(HostOverride.absent(part, target), own);
        }
        if (part == OverridePart.INTERFACE && InterfaceCodec.type(node).isPresent()) {
            var added = new InterfaceCodec().read(target, node, Margin.empty());
            return with(HostOverride.added(added), own);
        }
        return changed(part, target, node, own);
    }

    private static HostOverride with(HostOverride override, Margin own) {
        return Shape.with(override, "extras", own.toExtras());
    }

    private static HostOverride changed(OverridePart part, String target, Node node, Margin own) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableNode(node, "expected absent, or the attributes that differ");
        }
        var changes = new LinkedHashMap<String, Object>();
        var seen = new HashSet<String>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableNode(entry.getKeyNode(), "expected an attribute");
            }
            var name = key.getValue();
            if (!seen.add(name)) {
                throw new UnreadableNode(key, "the key \"" + name + "\" stands here twice");
            }
            var attribute = attribute(part, name);
            if (attribute.isEmpty()) {
                own.keepUnknown(name, entry);
                continue;
            }
            own.keepComments(name, key, entry.getValueNode());
            var value =
                    RecordCodec.isNull(entry.getValueNode())
                            ? attribute.get().zero()
                            : Codecs.of(attribute.get().type())
                                    .read(entry.getValueNode(), own.inside(name));
            changes.put(name, value);
        }
        return with(HostOverride.changed(part, target, changes), own);
    }

    @Override
    public Node write(Object value, Margin margin) {
        var override = (HostOverride) value;
        if (override.absent()) {
            return YamlNodes.plain(ABSENT);
        }
        if (override.added().isPresent()) {
            return new InterfaceCodec().write(override.added().get(), margin);
        }
        var own = Margin.of(override.extras());
        var entries = new ArrayList<NodeTuple>();
        override.changes()
                .forEach((name, content) ->
                        entries.add(
                                own.commented(
                                        name,
                                        YamlNodes.plain(name),
                                        write(override.part(), name, content, own))));
        entries.addAll(own.unknownEntries(_ -> false));
        return YamlNodes.mapping(entries);
    }

    private static Node write(OverridePart part, String name, Object content, Margin own) {
        var attribute = attribute(part, name);
        if (attribute.isEmpty() || content.equals(attribute.get().zero())) {
            return YamlNodes.plain("null");
        }
        return Codecs.of(attribute.get().type()).write(content, own.inside(name));
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of("anyOf", List.of(Map.of("const", ABSENT), Map.of("type", "object")));
    }

    @Override
    public boolean isNested() {
        return true;
    }
}
