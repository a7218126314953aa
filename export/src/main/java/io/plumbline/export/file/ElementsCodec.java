package io.plumbline.export.file;

import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Named;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Named elements as a mapping from name to the rest. Comments of an entry stay with its element.
record ElementsCodec(Codec of) implements Codec {

    @Override
    public Object read(Node node, Margin margin) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableNode(node, "expected names, each with what it is");
        }
        Elements<Named> elements = Elements.empty();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableNode(entry.getKeyNode(), "expected a name");
            }
            var name = key.getValue();
            if (elements.has(name)) {
                throw new UnreadableNode(key, "the name \"" + name + "\" stands here twice");
            }
            var own = Margin.empty();
            own.keepComments("", key, entry.getValueNode());
            elements = elements.with(readOne(name, entry.getValueNode(), own));
        }
        return elements;
    }

    private Named readOne(String name, Node node, Margin own) {
        var body = RecordCodec.isNull(node) ? YamlNodes.mapping(new ArrayList<NodeTuple>()) : node;
        return switch (of) {
            case InterfaceCodec codec -> codec.read(name, body, own);
            case OverrideCodec codec -> codec.read(name, body, own);
            case RecordCodec codec -> (Named) codec.read(name, body, own, Set.of());
            default -> throw new IllegalStateException("no elements of " + of);
        };
    }

    @Override
    public Node write(Object value, Margin margin) {
        var entries = new ArrayList<NodeTuple>();
        for (var element : (Elements<?>) value) {
            var own = RecordCodec.margin(element);
            var node = of.write(element, own);
            entries.add(own.commented("", YamlNodes.text(element.name()), node));
        }
        return YamlNodes.mapping(entries);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of("type", "object", "additionalProperties", of.schema(definitions));
    }

    @Override
    public boolean isNested() {
        return true;
    }
}
