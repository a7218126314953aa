package io.plumbline.export.observe;

import io.plumbline.model.topology.Fact;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Values of a node state as facts: observed where they stand there, missing where they do not.
/// Numbers and booleans may be written as text.
record Values(String source) {

    <T> Fact<T> fact(JsonNode node, Function<String, Optional<T>> reader, String missing) {
        var text = text(node);
        if (text.isEmpty()) {
            return Fact.missing(missing);
        }
        return reader.apply(text.get())
                .map(value -> Fact.observed(value, source))
                .orElseGet(() -> Fact.missing("not readable: " + text.get()));
    }

    static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString("").strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static Optional<Integer> number(JsonNode node) {
        return text(node).filter(text -> text.matches("-?[0-9]{1,9}")).map(Integer::parseInt);
    }

    static boolean flag(JsonNode node) {
        return text(node).map(text -> text.equals("true") || text.equals("yes")).orElse(false);
    }
}
