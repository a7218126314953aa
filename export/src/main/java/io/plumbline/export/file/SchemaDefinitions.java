package io.plumbline.export.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The named parts of the JSON Schema, each made once.
final class SchemaDefinitions {

    private final Map<String, Object> definitions = new TreeMap<>();

    /// A reference to the part, made by the supplier on first use.
    Map<String, Object> reference(String name, Supplier<Map<String, Object>> schema) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, schema.get());
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    Map<String, Object> all() {
        return new LinkedHashMap<>(definitions);
    }
}
