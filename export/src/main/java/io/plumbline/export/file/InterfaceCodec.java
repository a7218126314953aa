package io.plumbline.export.file;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// An interface of a host: `type` first, then what its kind has.
final class InterfaceCodec implements Codec {

    static final String TYPE = "type";

    private static final Map<String, Class<? extends Record>> KINDS = kinds();

    private static Map<String, Class<? extends Record>> kinds() {
        var kinds = new LinkedHashMap<String, Class<? extends Record>>();
        kinds.put("ethernet", Nic.class);
        kinds.put("bond", Bond.class);
        kinds.put("vlan", VlanInterface.class);
        kinds.put("linux-bridge", LinuxBridge.class);
        kinds.put("ovs-bridge", OvsBridge.class);
        kinds.put("br-ex", BrEx.class);
        return kinds;
    }

    private static String word(HostInterface on) {
        return on instanceof BrEx ? "br-ex" : on.type();
    }

    private static RecordCodec codec(Class<? extends Record> type) {
        return (RecordCodec) Codecs.of(type);
    }

    @Override
    public Object read(Node node, Margin margin) {
        return read("", node, Margin.empty());
    }

    HostInterface read(String name, Node node, Margin own) {
        var type =
                type(node)
                        .orElseThrow(() ->
                                new UnreadableNode(
                                        node,
                                        "expected type: " + String.join(", ", KINDS.keySet())));
        var kind = KINDS.getOrDefault(type, OtherInterface.class);
        return (HostInterface) codec(kind).read(name, node, own, Set.of(TYPE));
    }

    static Optional<String> type(Node node) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(TYPE)
                        && entry.getValueNode() instanceof ScalarNode value) {
                    return Optional.of(value.getValue());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Node write(Object value, Margin margin) {
        var on = (HostInterface) value;
        var own = RecordCodec.margin(value);
        var entries = new ArrayList<NodeTuple>();
        if (!(on instanceof OtherInterface)) {
            entries.add(own.commented(TYPE, YamlNodes.plain(TYPE), YamlNodes.text(word(on))));
        }
        entries.addAll(codec(((Record) on).getClass()).entries((Record) on, own));
        return YamlNodes.mapping(entries);
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference("HostInterface", () -> ownSchema(definitions));
    }

    private static Map<String, Object> ownSchema(SchemaDefinitions definitions) {
        var choices = new ArrayList<Object>();
        KINDS.forEach((word, type) ->
                choices.add(
                        Map.of(
                                "if",
                                Map.of("properties", Map.of(TYPE, Map.of("const", word))),
                                "then",
                                codec(type).schema(definitions))));
        return Map.of(
                "type",
                "object",
                "required",
                List.of(TYPE),
                "properties",
                Map.of(TYPE, Map.of("type", "string")),
                "allOf",
                choices);
    }

    @Override
    public boolean isNested() {
        return true;
    }
}
