package io.plumbline.export.file;

import io.plumbline.model.topology.Attribute;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A record as a mapping of its attributes, defaults left out.
final class RecordCodec implements Codec {

    private static final String EXTRAS = "extras";

    private final Shape<?> shape;
    private final String keyAttribute;
    private final boolean element;

    /// @param keyAttribute attribute that stands as the key above and not in the mapping
    RecordCodec(Class<? extends Record> type, String keyAttribute) {
        this.shape = Shape.of(type);
        this.element = shape.attribute(EXTRAS).isPresent();
        this.keyAttribute = element || !keyAttribute.equals("name") ? keyAttribute : "name";
    }

    boolean isElement() {
        return element;
    }

    private List<Attribute> written() {
        return shape.attributes().stream()
                .filter(a -> !a.name().equals(EXTRAS) && !a.name().equals(keyAttribute))
                .toList();
    }

    @Override
    public Object read(Node node, Margin margin) {
        return read("", node, element ? Margin.empty() : margin, Set.of());
    }

    /// @param name value of the key attribute
    /// @param more keys that somebody else reads
    Record read(String name, Node node, Margin margin, Set<String> more) {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableNode(node, "expected keys and values of " + title());
        }
        var values = new LinkedHashMap<String, Object>();
        var seen = new HashSet<String>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode keyNode)) {
                throw new UnreadableNode(entry.getKeyNode(), "expected a key of " + title());
            }
            var key = keyNode.getValue();
            if (!seen.add(key)) {
                throw new UnreadableNode(keyNode, "the key \"" + key + "\" stands here twice");
            }
            var attribute = shape.attribute(key);
            var known = attribute.isPresent() && !key.equals(EXTRAS) && !key.equals(keyAttribute);
            if (!known && !more.contains(key)) {
                margin.keepUnknown(key, entry);
                continue;
            }
            margin.keepComments(key, keyNode, entry.getValueNode());
            if (known) {
                values.put(key, value(attribute.get(), entry.getValueNode(), margin.inside(key)));
            }
        }
        return create(name, values, margin);
    }

    private static Object value(Attribute attribute, Node node, Margin margin) {
        return isNull(node) ? attribute.zero() : Codecs.of(attribute.type()).read(node, margin);
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Record create(String name, Map<String, Object> values, Margin margin) {
        var arguments =
                shape.attributes().stream()
                        .map(a -> {
                            if (a.name().equals(keyAttribute)) {
                                return name;
                            }
                            return a.name().equals(EXTRAS)
                                    ? margin.toExtras()
                                    : values.getOrDefault(a.name(), a.zero());
                        })
                        .toArray();
        return shape.create(arguments);
    }

    private String title() {
        return shape.type().getSimpleName();
    }

    @Override
    public Node write(Object value, Margin margin) {
        return YamlNodes.mapping(entries((Record) value, element ? margin(value) : margin));
    }

    static Margin margin(Object element) {
        var shape = Shape.of((Record) element);
        return shape.attribute(EXTRAS).isPresent()
                ? Margin.of((Extras) get(shape, element, EXTRAS))
                : Margin.empty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object get(Shape shape, Object value, String attribute) {
        return shape.get((Record) value, attribute);
    }

    List<NodeTuple> entries(Record value, Margin margin) {
        var entries = new ArrayList<NodeTuple>();
        for (var attribute : written()) {
            var content = get(shape, value, attribute.name());
            if (!content.equals(attribute.zero())) {
                var node =
                        Codecs.of(attribute.type()).write(content, margin.inside(attribute.name()));
                entries.add(
                        margin.commented(
                                attribute.name(), YamlNodes.plain(attribute.name()), node));
            }
        }
        entries.addAll(margin.unknownEntries(this::isNestedKey));
        return entries;
    }

    private boolean isNestedKey(String key) {
        return shape.attribute(key).filter(a -> Codecs.of(a.type()).isNested()).isPresent();
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(title(), () -> ownSchema(definitions));
    }

    Map<String, Object> ownSchema(SchemaDefinitions definitions) {
        var properties = new LinkedHashMap<String, Object>();
        for (var attribute : written()) {
            properties.put(attribute.name(), Codecs.of(attribute.type()).schema(definitions));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }

    @Override
    public boolean isNested() {
        return true;
    }
}
