package io.plumbline.export.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Free keys with plain values: labels, options, parameters.
record MapCodec() implements Codec {

    @Override
    public Object read(Node node, Margin margin) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableNode(node, "expected keys and values");
        }
        var values = new LinkedHashMap<String, String>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableNode(entry.getKeyNode(), "expected a key");
            }
            if (!(entry.getValueNode() instanceof ScalarNode value)) {
                throw new UnreadableNode(entry.getValueNode(), "expected a plain value");
            }
            margin.keepComments(key.getValue(), key, value);
            values.put(key.getValue(), value.getValue());
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Node write(Object value, Margin margin) {
        var entries = new ArrayList<NodeTuple>();
        ((Map<?, ?>) value)
                .forEach((key, text) ->
                        entries.add(
                                margin.commented(
                                        key.toString(),
                                        YamlNodes.text(key.toString()),
                                        YamlNodes.text(text.toString()))));
        return YamlNodes.mapping(entries);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                Map.of("type", List.of("string", "number", "boolean")));
    }
}
