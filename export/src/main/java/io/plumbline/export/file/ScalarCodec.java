package io.plumbline.export.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A value that stands in the file as one word.
final class ScalarCodec<T> implements Codec {

    private final String what;
    private final boolean plain;
    private final List<String> types;
    private final Function<String, Optional<T>> parse;
    private final Function<T, String> print;

    /// @param what a person would call it, for messages: `a VLAN id`
    /// @param plain whether it is written without quotes although it may look like a number
    /// @param types JSON types it may have
    ScalarCodec(
            String what,
            boolean plain,
            List<String> types,
            Function<String, Optional<T>> parse,
            Function<T, String> print) {
        this.what = what;
        this.plain = plain;
        this.types = types;
        this.parse = parse;
        this.print = print;
    }

    @Override
    public Object read(Node node, Margin margin) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new UnreadableNode(node, "expected " + what);
        }
        return parse.apply(scalar.getValue())
                .orElseThrow(() ->
                        new UnreadableNode(
                                node,
                                "expected "
                                        + what
                                        + ", found \""
                                        + shortened(scalar.getValue())
                                        + "\""));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Node write(Object value, Margin margin) {
        var text = print.apply((T) value);
        if (plain && !text.isEmpty()) {
            return YamlNodes.plain(text);
        }
        return YamlNodes.text(text);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", types.size() == 1 ? types.getFirst() : types);
        schema.put("description", what);
        return schema;
    }

    @Override
    public boolean isScalar() {
        return true;
    }
}
