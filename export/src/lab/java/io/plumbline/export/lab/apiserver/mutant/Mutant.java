package io.plumbline.export.lab.apiserver.mutant;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A manifest with one place changed.
///
/// @param base id of the good manifest
/// @param pointer the place, as a JSON pointer; its parent is there
/// @param value what is put there; empty: the place is taken away
public record Mutant(String base, Mutation mutation, String pointer, Optional<JsonNode> value) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TAKEN_AWAY = "-";

    public JsonNode applyTo(Base good) {
        var copy = good.document().deepCopy();
        var cut = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, cut));
        var last = unescaped(pointer.substring(cut + 1));
        switch (parent) {
            case ObjectNode object -> {
                object.remove(last);
                value.ifPresent(present -> object.set(last, present.deepCopy()));
            }
            case ArrayNode array -> {
                var index = Integer.parseInt(last);
                if (value.isEmpty()) {
                    array.remove(index);
                } else {
                    array.set(index, value.get().deepCopy());
                }
            }
            default -> throw new IllegalArgumentException("no parent for " + pointer);
        }
        return copy;
    }

    /// Four columns of a table.
    public String print() {
        return String.join(
                "\t",
                base,
                mutation.name(),
                pointer,
                value.map(JSON::writeValueAsString).orElse(TAKEN_AWAY));
    }

    public static Mutant parse(String base, String mutation, String pointer, String value) {
        return new Mutant(
                base,
                Mutation.valueOf(mutation),
                pointer,
                value.equals(TAKEN_AWAY) ? Optional.empty() : Optional.of(JSON.readTree(value)));
    }

    static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
