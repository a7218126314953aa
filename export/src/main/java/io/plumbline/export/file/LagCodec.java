package io.plumbline.export.file;

import io.plumbline.model.topology.Lag;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// LAG membership: `none`, the name of an LACP LAG of every host, or all of it.
record LagCodec() implements Codec {

    private static final String NONE = "none";
    private static final RecordCodec FULL = new RecordCodec(Lag.class, "");

    @Override
    public Object read(Node node, Margin margin) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().equals(NONE) ? Lag.NONE : Lag.lacp(scalar.getValue());
        }
        return FULL.read(node, margin);
    }

    @Override
    public Node write(Object value, Margin margin) {
        var lag = (Lag) value;
        if (lag.equals(Lag.NONE)) {
            return YamlNodes.plain(NONE);
        }
        var simple = lag.equals(Lag.lacp(lag.name())) && !lag.name().equals(NONE);
        return simple && !lag.name().equals("unknown")
                ? YamlNodes.text(lag.name())
                : FULL.write(lag, margin);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return Map.of("anyOf", List.of(Map.of("type", "string"), FULL.schema(definitions)));
    }
}
