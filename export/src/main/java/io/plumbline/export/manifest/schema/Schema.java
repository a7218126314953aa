package io.plumbline.export.manifest.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/// A structural schema, reduced to what can be judged on a document.
///
/// @param fallback what the API server fills in where nothing is written
record Schema(
        Type type,
        boolean nullable,
        Shape shape,
        Limits limits,
        Combination combination,
        Optional<Node> fallback) {

    enum Type {
        OBJECT,
        ARRAY,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        INT_OR_STRING,
        ANY
    }

    /// Both ends belong to the range.
    record Range(double from, double to) {
        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        boolean holds(double value) {
            return value >= from && value <= to;
        }
    }

    /// What an object or a list is made of.
    ///
    /// @param open fields without a schema are kept by the API server
    /// @param keys fields that together name an item of a list; empty: items are not named
    /// @param set the items of the list are different from each other
    record Shape(
            Map<String, Schema> properties,
            Optional<Schema> additional,
            boolean open,
            Set<String> required,
            Optional<Schema> items,
            List<String> keys,
            boolean set) {
        static final Shape NONE =
                new Shape(
                        Map.of(),
                        Optional.empty(),
                        false,
                        Set.of(),
                        Optional.empty(),
                        List.of(),
                        false);
    }

    record Limits(
            List<String> values,
            Optional<Pattern> pattern,
            Optional<String> format,
            Range value,
            Range length,
            Range items,
            Range properties) {
        static final Limits NONE =
                new Limits(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Range.ALL,
                        Range.ALL,
                        Range.ALL,
                        Range.ALL);
    }

    record Combination(
            List<Schema> allOf, List<Schema> anyOf, List<Schema> oneOf, Optional<Schema> not) {
        static final Combination NONE =
                new Combination(List.of(), List.of(), List.of(), Optional.empty());
    }

    static Schema of(Type type) {
        return of(type, Shape.NONE);
    }

    static Schema of(Type type, Shape shape) {
        return new Schema(type, false, shape, Limits.NONE, Combination.NONE, Optional.empty());
    }

    Schema orNull() {
        return new Schema(type, true, shape, limits, combination, fallback);
    }

    Schema withShape(Shape other) {
        return new Schema(type, nullable, other, limits, combination, fallback);
    }

    /// A document also has to fit another schema, which may be silent on fields of this one.
    Schema and(Schema other) {
        var all =
                new Combination(
                        List.of(other), combination.anyOf, combination.oneOf, combination.not);
        return new Schema(type, nullable, shape, limits, all, fallback);
    }

    static Schema open() {
        return of(Type.ANY);
    }

    static Schema object(Map<String, Schema> properties) {
        var shape =
                new Shape(
                        properties,
                        Optional.empty(),
                        false,
                        Set.of(),
                        Optional.empty(),
                        List.of(),
                        false);
        return of(Type.OBJECT, shape);
    }

    static Schema mapOf(Schema value) {
        var shape =
                new Shape(
                        Map.of(),
                        Optional.of(value),
                        false,
                        Set.of(),
                        Optional.empty(),
                        List.of(),
                        false);
        return of(Type.OBJECT, shape);
    }

    static Schema listOf(Schema item) {
        var shape =
                new Shape(
                        Map.of(),
                        Optional.empty(),
                        false,
                        Set.of(),
                        Optional.of(item),
                        List.of(),
                        false);
        return of(Type.ARRAY, shape);
    }
}
