package io.plumbline.export.manifest.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Judges one parsed document against one schema and collects everything that is wrong.
final class NodeCheck {

    record Fault(Node at, String path, String message) {}

    private final Completeness completeness;
    private final List<Fault> faults = new ArrayList<>();

    private NodeCheck(Completeness completeness) {
        this.completeness = completeness;
    }

    static List<Fault> check(Node node, Schema schema, String path, Completeness completeness) {
        var check = new NodeCheck(completeness);
        check.check(node, schema, path, true);
        return check.faults;
    }

    /// @param strict fields without a schema are faults; not so inside anyOf and its like
    private void check(Node node, Schema schema, String path, boolean strict) {
        if (node.getTag().equals(Tag.NULL)) {
            if (!schema.nullable()
                    && completeness == Completeness.WHOLE
                    && schema.type() != Schema.Type.ANY) {
                report(node, path, "null, expected " + expected(schema));
            }
            return;
        }
        if (!hasType(node, schema)) {
            report(node, path, "expected " + expected(schema) + ", found " + found(node));
            return;
        }
        switch (node) {
            case MappingNode mapping -> mapping(mapping, schema, path, strict);
            case SequenceNode sequence -> sequence(sequence, schema, path, strict);
            case ScalarNode scalar ->
                    ScalarCheck.faultOf(scalar, schema)
                            .ifPresent(message -> report(node, path, message));
            default -> report(node, path, "an alias or anchor has no place in a manifest");
        }
        combinations(node, schema, path);
    }

    private void mapping(MappingNode mapping, Schema schema, String path, boolean strict) {
        var shape = schema.shape();
        var seen = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                report(tuple.getKeyNode(), path, "a key has to be text");
                continue;
            }
            var key = keyNode.getValue();
            var place = path + step(key);
            if (seen.put(key, tuple.getValueNode()) != null) {
                report(keyNode, place, "written twice");
            }
            ScalarCheck.keyFault(keyNode).ifPresent(message -> report(keyNode, place, message));
            var property = shape.properties().get(key);
            if (property != null) {
                check(tuple.getValueNode(), property, place, strict);
            } else if (shape.additional().isPresent()) {
                check(tuple.getValueNode(), shape.additional().get(), place, strict);
            } else if (strict && !shape.open() && schema.type() == Schema.Type.OBJECT) {
                report(keyNode, place, "unknown field" + nearest(key, shape.properties()));
            }
        }
        if (completeness == Completeness.WHOLE) {
            for (var required : shape.required()) {
                if (!seen.containsKey(required)) {
                    report(mapping, path, "required field " + required + " is missing");
                }
            }
        }
        if (!schema.limits().properties().holds(seen.size())) {
            report(
                    mapping,
                    path,
                    "has %d fields, allowed is %s"
                            .formatted(seen.size(), text(schema.limits().properties())));
        }
    }

    private void sequence(SequenceNode sequence, Schema schema, String path, boolean strict) {
        var items = sequence.getValue();
        if (!schema.limits().items().holds(items.size())) {
            report(
                    sequence,
                    path,
                    "has %d items, allowed is %s"
                            .formatted(items.size(), text(schema.limits().items())));
        }
        schema.shape()
                .items()
                .ifPresent(item -> {
                    for (var i = 0; i < items.size(); i++) {
                        check(items.get(i), item, path + "[" + i + "]", strict);
                    }
                });
        var keys = schema.shape().keys();
        if (!keys.isEmpty()) {
            unique(items, item -> keyOf(item, keys), path);
        } else if (schema.shape().set()) {
            unique(items, NodeCheck::valueOf, path);
        }
    }

    private void unique(List<Node> items, Function<Node, String> identity, String path) {
        var seen = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            if (!seen.add(identity.apply(items.get(i)))) {
                report(items.get(i), path + "[" + i + "]", "repeats an earlier item");
            }
        }
    }

    private static String keyOf(Node item, List<String> keys) {
        if (!(item instanceof MappingNode mapping)) {
            return valueOf(item);
        }
        var values = new StringBuilder();
        for (var key : keys) {
            values.append(key).append('=');
            for (var tuple : mapping.getValue()) {
                if (valueOf(tuple.getKeyNode()).equals(key)) {
                    values.append(valueOf(tuple.getValueNode()));
                }
            }
            values.append('\n');
        }
        return values.toString();
    }

    private static String valueOf(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }

    private void combinations(Node node, Schema schema, String path) {
        var combination = schema.combination();
        for (var each : combination.allOf()) {
            check(node, each, path, false);
        }
        if (!combination.anyOf().isEmpty()
                && combination.anyOf().stream().noneMatch(each -> fits(node, each))) {
            report(node, path, "fits none of the allowed forms");
        }
        if (!combination.oneOf().isEmpty()
                && combination.oneOf().stream().filter(each -> fits(node, each)).count() != 1) {
            report(node, path, "has to fit exactly one of the allowed forms");
        }
        if (combination.not().filter(each -> fits(node, each)).isPresent()) {
            report(node, path, "has a form that is excluded");
        }
    }

    private boolean fits(Node node, Schema schema) {
        var trial = new NodeCheck(completeness);
        trial.check(node, schema, "", false);
        return trial.faults.isEmpty();
    }

    private static boolean hasType(Node node, Schema schema) {
        return switch (schema.type()) {
            case ANY -> true;
            case OBJECT -> node instanceof MappingNode;
            case ARRAY -> node instanceof SequenceNode;
            case STRING -> node.getTag().equals(Tag.STR);
            case INTEGER -> node.getTag().equals(Tag.INT);
            case NUMBER -> node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
            case BOOLEAN -> node.getTag().equals(Tag.BOOL);
            case INT_OR_STRING -> node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.STR);
        };
    }

    private static String expected(Schema schema) {
        return switch (schema.type()) {
            case ANY -> "any value";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case INT_OR_STRING -> "a whole number or text";
        };
    }

    private static String found(Node node) {
        return switch (node) {
            case MappingNode _ -> "an object";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.STR) ->
                    "the text \"" + scalar.getValue() + "\"";
            case ScalarNode scalar -> scalar.getValue();
            default -> "something else";
        };
    }

    private static String nearest(String key, Map<String, Schema> properties) {
        return properties.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(key) || known.replace("-", "_").equals(key))
                .findFirst()
                .map(known -> ", meant is perhaps " + known)
                .orElse("");
    }

    static String step(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_-]*") ? "." + key : "['" + key + "']";
    }

    static String text(Schema.Range range) {
        if (range.from() == Double.NEGATIVE_INFINITY) {
            return "at most " + number(range.to());
        }
        if (range.to() == Double.POSITIVE_INFINITY) {
            return "at least " + number(range.from());
        }
        return number(range.from()) + " to " + number(range.to());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void report(Node node, String path, String message) {
        faults.add(new Fault(node, path, message));
    }
}
