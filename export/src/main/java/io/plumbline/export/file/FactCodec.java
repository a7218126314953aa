package io.plumbline.export.file;

import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A fact: a plain value is drawn, `unknown` is missing, `{observed: 9000, source: nns}` is
/// observed; the default is an absent key.
record FactCodec(Codec of) implements Codec {

    private static final String UNKNOWN = "unknown";
    private static final String SOURCE = "source";

    @Override
    public Object read(Node node, Margin margin) {
        if (node instanceof ScalarNode scalar && scalar.getValue().equals(UNKNOWN)) {
            return Fact.missing("");
        }
        if (node instanceof MappingNode mapping) {
            var marked = marked(mapping, margin);
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        return Fact.drawn(of.read(node, margin));
    }

    private Optional<Fact<Object>> marked(MappingNode mapping, Margin margin) {
        Optional<Provenance> provenance = Optional.empty();
        Optional<Object> value = Optional.empty();
        Optional<String> source = Optional.empty();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                return Optional.empty();
            }
            var name = key.getValue();
            if (name.equals(UNKNOWN) && entry.getValueNode() instanceof ScalarNode reason) {
                return Optional.of(Fact.missing(reason.getValue()));
            }
            if (name.equals(SOURCE) && entry.getValueNode() instanceof ScalarNode text) {
                source = Optional.of(text.getValue());
                continue;
            }
            provenance = provenance(name);
            if (provenance.isEmpty()) {
                return Optional.empty();
            }
            value = Optional.of(of.read(entry.getValueNode(), margin));
        }
        if (provenance.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fact.Known<>(value.get(), provenance.get(), source));
    }

    private static Optional<Provenance> provenance(String word) {
        for (var provenance : Provenance.values()) {
            if (word(provenance).equals(word)) {
                return Optional.of(provenance);
            }
        }
        return Optional.empty();
    }

    private static String word(Provenance provenance) {
        return provenance.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Node write(Object value, Margin margin) {
        return switch ((Fact<?>) value) {
            case Fact.Unset<?> _ -> YamlNodes.plain("null");
            case Fact.Missing<?>(var reason) when reason.isEmpty() -> YamlNodes.plain(UNKNOWN);
            case Fact.Missing<?>(var reason) ->
                    flow(List.of(new NodeTuple(YamlNodes.plain(UNKNOWN), YamlNodes.text(reason))));
            case Fact.Known<?>(var known, var provenance, var source)
                    when provenance == Provenance.DRAWN && source.isEmpty() ->
                    of.write(known, margin);
            case Fact.Known<?>(var known, var provenance, var source) -> {
                var entries = new ArrayList<NodeTuple>();
                entries.add(
                        new NodeTuple(YamlNodes.plain(word(provenance)), of.write(known, margin)));
                source.ifPresent(s ->
                        entries.add(new NodeTuple(YamlNodes.plain(SOURCE), YamlNodes.text(s))));
                yield flow(entries);
            }
        };
    }

    private static Node flow(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        var inner = of.schema(definitions);
        var properties = new LinkedHashMap<String, Object>();
        for (var provenance : Provenance.values()) {
            properties.put(word(provenance), inner);
        }
        properties.put(UNKNOWN, Map.of("type", "string"));
        properties.put(SOURCE, Map.of("type", "string"));
        return Map.of(
                "anyOf",
                List.of(
                        inner,
                        Map.of("const", UNKNOWN),
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                properties,
                                "minProperties",
                                1,
                                "additionalProperties",
                                false)));
    }

    @Override
    public boolean isNested() {
        return of.isNested();
    }
}
