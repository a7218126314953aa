package io.plumbline.export.lab.apiserver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One condition of an object's status.
///
/// @param status `True`, `False` or `Unknown`
public record Condition(String type, String status, String reason, String message) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Condition isTrue(String type, String reason, String message) {
        return new Condition(type, "True", reason, message);
    }

    public static Condition isFalse(String type, String reason) {
        return new Condition(type, "False", reason, "");
    }

    static ObjectNode status(List<Condition> conditions) {
        var status = JSON.createObjectNode();
        var list = status.putArray("conditions");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (var condition : conditions) {
            list.addObject()
                    .put("type", condition.type)
                    .put("status", condition.status)
                    .put("reason", condition.reason)
                    .put("message", condition.message)
                    .put("lastTransitionTime", now);
        }
        return status;
    }

    /// Whether an object says that this condition holds.
    public static boolean holds(JsonNode object, String type) {
        for (var condition : object.path("status").path("conditions")) {
            if (condition.path("type").asString().equals(type)) {
                return condition.path("status").asString().equals("True");
            }
        }
        return false;
    }
}
