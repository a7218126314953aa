package io.plumbline.export.manifest.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/// Reads the OpenAPI form in which custom resource definitions carry their schema.
final class SchemaReader {

    /// Formats that the API server checks; `int32` is not among them.
    private static final Set<String> FORMATS = Set.of("date-time");

    private SchemaReader() {}

    static Schema read(JsonNode json) {
        return new Schema(
                type(json),
                // The API server takes null off a field with a default, and fills it in.
                json.path("nullable").asBoolean(false) || json.has("default"),
                shape(json),
                limits(json),
                new Schema.Combination(
                        all(json.path("allOf")),
                        all(json.path("anyOf")),
                        all(json.path("oneOf")),
                        optional(json.path("not"))),
                fallback(json.path("default")));
    }

    private static Schema.Type type(JsonNode json) {
        if (json.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return Schema.Type.INT_OR_STRING;
        }
        return switch (json.path("type").asString("")) {
            case "object" -> Schema.Type.OBJECT;
            case "array" -> Schema.Type.ARRAY;
            case "string" -> Schema.Type.STRING;
            case "integer" -> Schema.Type.INTEGER;
            case "number" -> Schema.Type.NUMBER;
            case "boolean" -> Schema.Type.BOOLEAN;
            default -> Schema.Type.ANY;
        };
    }

    private static Schema.Shape shape(JsonNode json) {
        var additional = json.path("additionalProperties");
        return new Schema.Shape(
                properties(json.path("properties")),
                additional.isObject() ? Optional.of(read(additional)) : Optional.empty(),
                json.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
                        || json.path("x-kubernetes-embedded-resource").asBoolean(false)
                        || additional.asBoolean(false),
                required(json),
                optional(json.path("items")),
                List.copyOf(strings(json.path("x-kubernetes-list-map-keys"))),
                json.path("x-kubernetes-list-type").asString("").equals("set"));
    }

    private static Optional<Node> fallback(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : new Compose(LoadSettings.builder().build()).composeString(json.toString());
    }

    /// What a document has to say itself: defaults are filled in before required fields are missed.
    private static Set<String> required(JsonNode json) {
        var required = new LinkedHashSet<>(strings(json.path("required")));
        required.removeIf(name -> json.path("properties").path(name).has("default"));
        return required;
    }

    private static Schema.Limits limits(JsonNode json) {
        return new Schema.Limits(
                List.copyOf(strings(json.path("enum"))),
                text(json.path("pattern")).map(Pattern::compile),
                text(json.path("format")).filter(FORMATS::contains),
                range(json, "minimum", "maximum"),
                range(json, "minLength", "maxLength"),
                range(json, "minItems", "maxItems"),
                range(json, "minProperties", "maxProperties"));
    }

    private static Map<String, Schema> properties(JsonNode json) {
        var properties = new LinkedHashMap<String, Schema>();
        json.properties().forEach(entry -> properties.put(entry.getKey(), read(entry.getValue())));
        return properties;
    }

    private static Schema.Range range(JsonNode json, String from, String to) {
        return new Schema.Range(
                json.path(from).asDouble(Double.NEGATIVE_INFINITY),
                json.path(to).asDouble(Double.POSITIVE_INFINITY));
    }

    private static List<Schema> all(JsonNode json) {
        var schemas = new ArrayList<Schema>();
        json.forEach(item -> schemas.add(read(item)));
        return schemas;
    }

    private static Optional<Schema> optional(JsonNode json) {
        return json.isObject() ? Optional.of(read(json)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode json) {
        return json.isString() ? Optional.of(json.asString()) : Optional.empty();
    }

    private static Set<String> strings(JsonNode json) {
        var strings = new LinkedHashSet<String>();
        json.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
