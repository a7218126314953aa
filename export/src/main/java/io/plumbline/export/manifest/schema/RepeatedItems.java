package io.plumbline.export.manifest.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Items of a list that must be different from each other: by their keys, or as a whole in a set.
final class RepeatedItems {

    private RepeatedItems() {}

    /// The positions of those that came before.
    static List<Integer> of(List<Node> items, Schema.Shape shape) {
        var repeated = new ArrayList<Integer>();
        if (shape.keys().isEmpty() && !shape.set()) {
            return repeated;
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            if (!seen.add(identity(items.get(i), shape.keys()))) {
                repeated.add(i);
            }
        }
        return repeated;
    }

    private static String identity(Node item, List<String> keys) {
        if (keys.isEmpty() || !(item instanceof MappingNode mapping)) {
            return NodeCheck.valueOf(item);
        }
        var values = new StringBuilder();
        for (var key : keys) {
            values.append(key).append('=');
            for (var tuple : mapping.getValue()) {
                if (NodeCheck.valueOf(tuple.getKeyNode()).equals(key)) {
                    values.append(NodeCheck.valueOf(tuple.getValueNode()));
                }
            }
            values.append('\n');
        }
        return values.toString();
    }
}
