package io.plumbline.export.lab.apiserver.mutant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What can be put in the place of a value, by its schema.
final class ValueMutations {

    private static final JsonNodeFactory VALUES = new JsonMapper().getNodeFactory();
    private static final int LONGEST = 5000;
    private static final int MOST_ITEMS = 300;

    private final JsonNode schema;
    private final JsonNode value;
    private final Map<Mutation, List<JsonNode>> found = new LinkedHashMap<>();

    ValueMutations(JsonNode schema, JsonNode value) {
        this.schema = schema;
        this.value = value;
    }

    interface Changes {
        void forEach(BiConsumer<Mutation, Optional<JsonNode>> user);
    }

    Changes all() {
        put(Mutation.NULL, VALUES.nullNode());
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            put(Mutation.WRONG_TYPE, VALUES.booleanNode(true));
            put(Mutation.FRACTION, VALUES.numberNode(1.5));
        } else {
            byType();
        }
        if (schema.has("enum")) {
            put(Mutation.NOT_IN_ENUM, VALUES.stringNode("none-of-these"));
            schema.path("enum").forEach(each -> put(Mutation.IN_ENUM, each));
        }
        return user ->
                found.forEach(
                        (mutation, values) ->
                                values.forEach(each -> user.accept(mutation, Optional.of(each))));
    }

    private void byType() {
        switch (schema.path("type").asString("")) {
            case "object" -> {
                put(Mutation.WRONG_TYPE, VALUES.stringNode("text"));
                put(Mutation.WRONG_TYPE, VALUES.arrayNode());
            }
            case "array" -> array();
            case "string" -> text();
            case "integer", "number" -> number();
            case "boolean" -> {
                put(Mutation.WRONG_TYPE, VALUES.numberNode(1));
                put(Mutation.NUMBER_AS_TEXT, VALUES.stringNode("true"));
            }
            default -> {}
        }
    }

    private void array() {
        put(Mutation.WRONG_TYPE, VALUES.stringNode("text"));
        put(Mutation.WRONG_TYPE, VALUES.objectNode());
        var item = value.isEmpty() ? Sample.of(schema.path("items")) : value.path(0);
        if (schema.path("maxItems").asInt(MOST_ITEMS) < MOST_ITEMS) {
            put(Mutation.TOO_MANY_ITEMS, many(schema.path("maxItems").asInt() + 1));
        }
        if (schema.path("minItems").asInt(0) > 0) {
            put(Mutation.TOO_FEW_ITEMS, VALUES.arrayNode());
        }
        if (!schema.path("x-kubernetes-list-type").asString("atomic").equals("atomic")) {
            put(Mutation.ITEM_TWICE, VALUES.arrayNode().add(item).add(item));
        }
    }

    /// Different items, so that only their number is wrong.
    private ArrayNode many(int count) {
        var array = VALUES.arrayNode();
        for (var i = 0; i < count; i++) {
            var item = schema.path("items");
            array.add(
                    item.path("type").asString().equals("string") && !item.has("pattern")
                            ? VALUES.stringNode("a" + i)
                            : Sample.of(item));
        }
        return array;
    }

    private void text() {
        put(Mutation.WRONG_TYPE, VALUES.objectNode());
        put(Mutation.TEXT_AS_NUMBER, VALUES.numberNode(7));
        var longest = schema.path("maxLength").asInt(LONGEST);
        if (longest < LONGEST) {
            put(Mutation.TOO_LONG, VALUES.stringNode("a".repeat(longest + 1)));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            put(Mutation.TOO_SHORT, VALUES.stringNode(""));
        }
        schema.path("pattern")
                .asStringOpt()
                .map(Pattern::compile)
                .filter(pattern -> !pattern.matcher("~ no ~").find())
                .ifPresent(_ -> put(Mutation.NOT_OF_PATTERN, VALUES.stringNode("~ no ~")));
        if (schema.has("format")) {
            put(Mutation.NOT_OF_FORMAT, VALUES.stringNode("~ no ~"));
        }
    }

    private void number() {
        put(Mutation.WRONG_TYPE, VALUES.booleanNode(true));
        put(Mutation.NUMBER_AS_TEXT, VALUES.stringNode("5"));
        if (schema.path("type").asString().equals("integer")) {
            put(Mutation.FRACTION, VALUES.numberNode(1.5));
        }
        if (schema.has("maximum")) {
            put(Mutation.TOO_LARGE, VALUES.numberNode(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            put(Mutation.TOO_SMALL, VALUES.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.path("format").asString("").equals("int32")) {
            put(Mutation.NOT_OF_FORMAT, VALUES.numberNode(3_000_000_000L));
        }
    }

    private void put(Mutation mutation, JsonNode other) {
        if (!other.equals(value)) {
            found.computeIfAbsent(mutation, _ -> new ArrayList<>()).add(other);
        }
    }
}
