package io.plumbline.export.lab.apiserver.mutant;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A small value that a schema admits, as far as its structure says.
final class Sample {

    private static final JsonNodeFactory VALUES = new JsonMapper().getNodeFactory();

    /// One of them has the form that most patterns ask for.
    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "1",
                    "10.0.0.0/24",
                    "10.0.0.1",
                    "1Gi",
                    "10m",
                    "02:00:00:00:00:01",
                    "0000:3b:00.0",
                    "a/b",
                    "example.org/a",
                    "a.example.org",
                    "2026-01-01T00:00:00Z",
                    "https://example.org",
                    "50%",
                    "1.2.3",
                    "@daily");

    private Sample() {}

    static JsonNode of(JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return VALUES.numberNode(1);
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" ->
                    VALUES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> VALUES.booleanNode(true);
            default -> text(schema);
        };
    }

    private static JsonNode object(JsonNode schema) {
        var object = VALUES.objectNode();
        for (var required : schema.path("required")) {
            var name = required.asString();
            object.set(name, of(schema.path("properties").path(name)));
        }
        return object;
    }

    private static JsonNode array(JsonNode schema) {
        var array = VALUES.arrayNode();
        for (var i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private static JsonNode text(JsonNode schema) {
        var pattern = schema.path("pattern").asStringOpt().map(Pattern::compile);
        var shortest = schema.path("minLength").asInt(0);
        var format = schema.path("format").asString("");
        if (format.equals("date-time")) {
            return VALUES.stringNode("2026-01-01T00:00:00Z");
        }
        for (var text : TEXTS) {
            if (text.length() >= shortest
                    && pattern.filter(each -> !each.matcher(text).find()).isEmpty()) {
                return VALUES.stringNode(text);
            }
        }
        return VALUES.stringNode("a".repeat(Math.max(1, shortest)));
    }
}
