package io.plumbline.export.manifest.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Judges one parsed document against one schema and collects everything that is wrong.
final class NodeCheck {

    record Fault(Node at, String path, String message) {}

    /// Required fields are missed: they cannot be in the cluster already.
    private final boolean whole;

    /// Null takes a field away, as if it was not written.
    private final boolean nullIsAbsent;

    /// A schema and one beside it may say the same.
    private final Set<Fault> faults = new LinkedHashSet<>();

    private NodeCheck(boolean whole, boolean nullIsAbsent) {
        this.whole = whole;
        this.nullIsAbsent = nullIsAbsent;
    }

    static List<Fault> check(Node node, Schema schema, String path, Completeness completeness) {
        var check =
                new NodeCheck(
                        completeness == Completeness.WHOLE, completeness == Completeness.PATCH);
        check.check(node, schema, path, true);
        return List.copyOf(check.faults);
    }

    /// @param strict fields without a schema are faults; not so inside anyOf and its like
    private void check(Node node, Schema schema, String path, boolean strict) {
        if (isNull(node)) {
            if (!schema.nullable() && schema.type() != Schema.Type.ANY) {
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
            if (nullIsAbsent && isNull(tuple.getValueNode())) {
                continue;
            }
            var property = shape.properties().get(key);
            if (property != null) {
                check(tuple.getValueNode(), property, place, strict);
            } else if (shape.additional().isPresent()) {
                check(tuple.getValueNode(), shape.additional().get(), place, strict);
            } else if (strict && !shape.open() && schema.type() == Schema.Type.OBJECT) {
                report(keyNode, place, "unknown field" + nearest(key, shape.properties()));
            }
        }
        for (var required : shape.required()) {
            if (isMissed(seen, required)) {
                report(
                        mapping,
                        path + step(required),
                        "required field " + required + " is missing");
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

    private boolean isMissed(Map<String, Node> seen, String required) {
        var written = seen.get(required);
        return written == null ? whole : nullIsAbsent && isNull(written);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
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
        // A list is sent as a whole, in a patch too.
        var each = new NodeCheck(true, nullIsAbsent);
        schema.shape()
                .items()
                .ifPresent(item -> {
                    for (var i = 0; i < items.size(); i++) {
                        each.check(items.get(i), item, path + "[" + i + "]", strict);
                    }
                });
        faults.addAll(each.faults);
        for (var i : RepeatedItems.of(items, schema.shape())) {
            report(items.get(i), path + "[" + i + "]", "repeats an earlier item");
        }
    }

    static String valueOf(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }

    private void combinations(Node node, Schema schema, String path) {
        var combination = schema.combination();
        if (combination.equals(Schema.Combination.NONE)) {
            return;
        }
        var filled = node instanceof MappingNode mapping ? filled(mapping, schema) : node;
        for (var each : combination.allOf()) {
            check(filled, each, path, false);
        }
        fitting(
                filled,
                combination.anyOf(),
                path,
                fits -> fits >= 1,
                "fits none of the allowed forms");
        fitting(
                filled,
                combination.oneOf(),
                path,
                fits -> fits == 1,
                "has to fit exactly one of the allowed forms");
        if (combination.not().filter(each -> faultsOf(filled, each, path).isEmpty()).isPresent()) {
            report(node, path, "has a form that is excluded");
        }
    }

    /// Where no form fits, what is wrong for the nearest of them is reported too.
    private void fitting(
            Node node, List<Schema> forms, String path, IntPredicate enough, String message) {
        if (forms.isEmpty()) {
            return;
        }
        var tried = forms.stream().map(each -> faultsOf(node, each, path)).toList();
        var fits = (int) tried.stream().filter(List::isEmpty).count();
        if (!enough.test(fits)) {
            report(node, path, message);
            tried.stream()
                    .filter(each -> !each.isEmpty())
                    .min(Comparator.comparingInt(List::size))
                    .filter(_ -> fits == 0)
                    .ifPresent(faults::addAll);
        }
    }

    private List<Fault> faultsOf(Node node, Schema schema, String path) {
        var trial = new NodeCheck(whole, nullIsAbsent);
        trial.check(node, schema, path, false);
        return List.copyOf(trial.faults);
    }

    /// The mapping as the API server judges it: with the defaults of what is not written.
    private static MappingNode filled(MappingNode mapping, Schema schema) {
        var written = new HashSet<String>();
        mapping.getValue().forEach(tuple -> written.add(valueOf(tuple.getKeyNode())));
        var tuples = new ArrayList<>(mapping.getValue());
        schema.shape()
                .properties()
                .forEach((name, property) ->
                        property.fallback()
                                .filter(_ -> !written.contains(name))
                                .ifPresent(value ->
                                        tuples.add(
                                                new NodeTuple(
                                                        new ScalarNode(
                                                                Tag.STR,
                                                                name,
                                                                ScalarStyle.DOUBLE_QUOTED),
                                                        value))));
        return new MappingNode(
                mapping.getTag(),
                false,
                tuples,
                mapping.getFlowStyle(),
                mapping.getStartMark(),
                mapping.getEndMark());
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
