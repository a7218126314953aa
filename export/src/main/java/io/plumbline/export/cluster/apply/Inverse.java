package io.plumbline.export.cluster.apply;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents that lead an object back to what it held.
final class Inverse {

    private static final List<String> OF_SERVER =
            List.of(
                    "uid",
                    "resourceVersion",
                    "managedFields",
                    "creationTimestamp",
                    "generation",
                    "ownerReferences",
                    "finalizers",
                    "deletionTimestamp",
                    "selfLink");

    private Inverse() {}

    /// The whole object as somebody could have written it.
    static ObjectNode whole(JsonNode live) {
        var object =
                live instanceof ObjectNode node
                        ? node.deepCopy()
                        : JsonMapper.shared().createObjectNode();
        object.remove("status");
        if (object.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove(OF_SERVER);
        }
        return object;
    }

    /// A merge patch that undoes another: the values that it changes, as they were; null where there
    /// was nothing.
    static ObjectNode patch(JsonNode patch, JsonNode live) {
        var back = JsonMapper.shared().createObjectNode();
        for (var each : patch.properties()) {
            var key = each.getKey();
            var was = live.path(key);
            if (isIdentity(key) || was.equals(each.getValue())) {
                back.set(key, each.getValue());
            } else if (each.getValue().isObject() && was.isObject()) {
                back.set(key, patch(each.getValue(), was));
            } else if (was.isMissingNode()) {
                back.putNull(key);
            } else {
                back.set(key, was);
            }
        }
        return back;
    }

    private static boolean isIdentity(String key) {
        return key.equals("apiVersion")
                || key.equals("kind")
                || key.equals("name")
                || key.equals("namespace");
    }

    /// The fields of a document as the object held them; fields that it did not hold are left out, so
    /// that applying it gives them up.
    static ObjectNode fields(JsonNode document, JsonNode live) {
        var back = JsonMapper.shared().createObjectNode();
        for (var each : document.properties()) {
            var key = each.getKey();
            var was = live.path(key);
            if (isIdentity(key)) {
                back.set(key, each.getValue());
            } else if (each.getValue().isObject() && was.isObject()) {
                var below = fields(each.getValue(), was);
                if (!below.isEmpty()) {
                    back.set(key, below);
                }
            } else if (each.getValue().isArray() && was.isArray()) {
                var entries = entries(each.getValue(), was);
                if (!entries.isEmpty()) {
                    back.set(key, entries);
                }
            } else if (!was.isMissingNode()) {
                back.set(key, was);
            }
        }
        return back;
    }

    /// Entries of a list that is keyed by name.
    private static ArrayNode entries(JsonNode document, JsonNode live) {
        var entries = JsonMapper.shared().createArrayNode();
        for (var each : document) {
            for (var was : live) {
                if (was.path("name").equals(each.path("name"))) {
                    entries.add(was);
                }
            }
        }
        return entries;
    }
}
