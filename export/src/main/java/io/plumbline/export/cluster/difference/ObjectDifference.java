package io.plumbline.export.cluster.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What of a document an object does not hold. The document is partial: what it leaves open is no
/// difference. Values count, not their spelling: numbers may be text, plain lists are sets, entries
/// with a name are found by it, and text that is JSON is compared as JSON.
public final class ObjectDifference {

    /// One value, by its path below the object.
    public record Value(String path, String wanted, Optional<String> held) {}

    private final List<Value> values = new ArrayList<>();

    private ObjectDifference() {}

    public static List<Value> of(JsonNode wanted, JsonNode held) {
        var difference = new ObjectDifference();
        difference.compare("", ManifestTree.comparable(wanted), held);
        return difference.values;
    }

    private void compare(String path, JsonNode wanted, JsonNode held) {
        if (wanted.isNull()) {
            if (!held.isMissingNode() && !held.isNull()) {
                differ(path, wanted, held);
            }
        } else if (wanted.isObject()) {
            object(path, wanted, held);
        } else if (wanted.isArray()) {
            list(path, wanted, held);
        } else if (!text(wanted).equals(text(held))) {
            var left = json(wanted);
            var right = json(held);
            if (left.isPresent() && right.isPresent()) {
                compare(path, left.get(), right.get());
            } else {
                differ(path, wanted, held);
            }
        }
    }

    private void object(String path, JsonNode wanted, JsonNode held) {
        for (var each : wanted.properties()) {
            var below = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
            compare(below, each.getValue(), within(each.getKey(), held));
        }
    }

    /// HyperConverged keeps its migration settings one level higher in its older version.
    private static JsonNode within(String key, JsonNode held) {
        var found = held.path(key);
        return key.equals("virtualization")
                        && found.isMissingNode()
                        && held.has("liveMigrationConfig")
                ? held
                : found;
    }

    private void list(String path, JsonNode wanted, JsonNode held) {
        var named = wanted.valueStream().allMatch(each -> each.path("name").isString());
        if (named && held.isArray() && !wanted.isEmpty()) {
            for (var each : wanted) {
                var name = each.path("name").asString();
                var found =
                        held.valueStream()
                                .filter(other -> other.path("name").asString("").equals(name))
                                .findFirst();
                if (found.isPresent()) {
                    compare(path + "." + name, each, found.get());
                } else {
                    values.add(new Value(path + "." + name, each.toString(), Optional.empty()));
                }
            }
        } else if (wanted.valueStream().allMatch(JsonNode::isValueNode)) {
            if (!held.isArray() || !texts(wanted).equals(texts(held))) {
                differ(path, wanted, held);
            }
        } else if (!held.isArray() || wanted.size() != held.size()) {
            differ(path, wanted, held);
        } else {
            for (var i = 0; i < wanted.size(); i++) {
                compare(path + "." + i, wanted.path(i), held.path(i));
            }
        }
    }

    private void differ(String path, JsonNode wanted, JsonNode held) {
        values.add(
                new Value(
                        path,
                        text(wanted),
                        held.isMissingNode() || held.isNull()
                                ? Optional.empty()
                                : Optional.of(text(held))));
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode()
                ? ""
                : node.isValueNode() ? node.asString("") : node.toString();
    }

    private static TreeSet<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(each -> texts.add(text(each)));
        return texts;
    }

    private static Optional<JsonNode> json(JsonNode node) {
        if (node.isObject() || node.isArray()) {
            return Optional.of(node);
        }
        var text = text(node).strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
