package io.plumbline.export.file;

import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/// How values of one type stand in the file.
interface Codec {

    /// @throws UnreadableNode if the node is no such value
    Object read(Node node, Margin margin);

    /// The node of a value that is not its type's default.
    Node write(Object value, Margin margin);

    /// The JSON Schema of the type; named parts go to `definitions`.
    Map<String, Object> schema(SchemaDefinitions definitions);

    /// Whether values are parts with keys of their own.
    default boolean isNested() {
        return false;
    }

    /// Whether a list of such values fits on one line.
    default boolean isScalar() {
        return false;
    }
}
