package io.plumbline.export.file;

import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Placement;
import io.plumbline.model.topology.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Positions, one line each and sorted: `class/worker: [504, 136]`, with `pinned` where a person
/// put it there.
record PlacementsCodec() implements Codec {

    private static final String PINNED = "pinned";
    private static final String EXPECTED = "expected a position such as [504, 136]";

    @Override
    public Object read(Node node, Margin margin) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableNode(node, "expected objects with their positions");
        }
        var sorted = new TreeMap<String, Placement>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableNode(entry.getKeyNode(), "expected an object");
            }
            margin.keepComments(key.getValue(), key, entry.getValueNode());
            sorted.put(
                    key.getValue(), new Placement(key.getValue(), position(entry.getValueNode())));
        }
        return Elements.of(sorted.values());
    }

    private static Position position(Node node) {
        if (!(node instanceof SequenceNode list) || list.getValue().size() < 2) {
            throw new UnreadableNode(node, EXPECTED);
        }
        var values = list.getValue();
        var pinned =
                values.size() > 2
                        && values.get(2) instanceof ScalarNode word
                        && word.getValue().equals(PINNED);
        return new Position(number(values.get(0)), number(values.get(1)), pinned);
    }

    private static int number(Node node) {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,8}")) {
            return Integer.parseInt(scalar.getValue());
        }
        throw new UnreadableNode(node, EXPECTED);
    }

    @Override
    public Node write(Object value, Margin margin) {
        var sorted = new TreeMap<String, Placement>();
        for (var element : (Elements<?>) value) {
            var placement = (Placement) element;
            sorted.put(placement.name(), placement);
        }
        var entries = new ArrayList<NodeTuple>();
        for (var placement : sorted.values()) {
            var at = placement.position();
            var values = new ArrayList<Node>();
            values.add(YamlNodes.plain(Integer.toString(at.x())));
            values.add(YamlNodes.plain(Integer.toString(at.y())));
            if (at.pinned()) {
                values.add(YamlNodes.plain(PINNED));
            }
            entries.add(
                    margin.commented(
                            placement.name(),
                            YamlNodes.text(placement.name()),
                            YamlNodes.line(values)));
        }
        return YamlNodes.mapping(entries);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                Map.of(
                        "type",
                        "array",
                        "minItems",
                        2,
                        "maxItems",
                        3,
                        "items",
                        Map.of(
                                "anyOf",
                                List.of(Map.of("type", "integer"), Map.of("const", PINNED)))));
    }

    @Override
    public boolean isNested() {
        return true;
    }
}
