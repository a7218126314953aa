package io.plumbline.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A list: plain values on one line, others one below the other.
record ListCodec(Codec of) implements Codec {

    @Override
    public Object read(Node node, Margin margin) {
        if (!(node instanceof SequenceNode sequence)) {
            throw new UnreadableNode(node, "expected a list, as in [a, b]");
        }
        var values = new ArrayList<Object>();
        for (var item : sequence.getValue()) {
            var inside = margin.inside(Integer.toString(values.size()));
            inside.keepComments("", item, item);
            values.add(of.read(item, inside));
        }
        return List.copyOf(values);
    }

    @Override
    public Node write(Object value, Margin margin) {
        var nodes = new ArrayList<Node>();
        for (var item : (List<?>) value) {
            nodes.add(of.write(item, margin.inside(Integer.toString(nodes.size()))));
        }
        return of.isScalar() ? YamlNodes.line(nodes) : YamlNodes.block(nodes);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of("type", "array", "items", of.schema(definitions));
    }

    @Override
    public boolean isNested() {
        return !of.isScalar();
    }
}
