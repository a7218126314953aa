package io.plumbline.export.file;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// A value that may be absent: an absent key is empty.
record OptionalCodec(Codec of) implements Codec {

    @Override
    public Object read(Node node, Margin margin) {
        return Optional.of(of.read(node, margin));
    }

    @Override
    public Node write(Object value, Margin margin) {
        return of.write(((Optional<?>) value).orElseThrow(), margin);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return of.schema(definitions);
    }

    @Override
    public boolean isNested() {
        return of.isNested();
    }
}
