package io.plumbline.export.file;

import io.plumbline.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema of the design file, from the same shapes that read and write it.
public final class JsonSchema {

    private JsonSchema() {}

    /// The schema as text, the same for the same version.
    public static String text() {
        var definitions = new SchemaDefinitions();
        var own = new RecordCodec(Topology.class, "").ownSchema(definitions);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("apiVersion", Map.of("const", DesignFile.API_VERSION));
        properties.put("kind", Map.of("const", DesignFile.KIND));
        if (own.get("properties") instanceof Map<?, ?> known) {
            known.forEach((key, value) -> properties.put(key.toString(), value));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Plumbline design");
        schema.put("type", "object");
        schema.put("required", List.of("apiVersion"));
        schema.put("properties", properties);
        schema.put("$defs", definitions.all());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }
}
