package io.plumbline.export.manifest.schema;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Looks values up in a parsed document.
final class YamlPath {

    private YamlPath() {}

    static Optional<Node> find(Node root, String... keys) {
        var node = Optional.of(root);
        for (var key : keys) {
            node = node.flatMap(parent -> child(parent, key));
        }
        return node;
    }

    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /// Where the text of a block scalar stands in the file; its rows are indented by two more columns
    /// than the key that holds it.
    static Location inside(Node node) {
        if (node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            return scalar.getStartMark()
                    .map(mark -> new Location(mark.getLine() + 1, 4))
                    .orElse(Location.FILE);
        }
        return node.getStartMark()
                .map(mark -> new Location(mark.getLine(), mark.getColumn()))
                .orElse(Location.FILE);
    }

    private static Optional<Node> child(Node parent, String key) {
        if (parent instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (text(tuple.getKeyNode()).filter(key::equals).isPresent()) {
                    return Optional.of(tuple.getValueNode());
                }
            }
        }
        return Optional.empty();
    }
}
