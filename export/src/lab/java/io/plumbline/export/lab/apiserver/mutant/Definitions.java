package io.plumbline.export.lab.apiserver.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The schemas of custom resources as their projects write them. For a kind of the core, whose schema
/// is no file, one is read off a document: its objects are closed, its maps are of text.
public final class Definitions {

    private static final Set<String> MAPS =
            Set.of("labels", "annotations", "selector", "parameters", "nodeSelector");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> schemas = new HashMap<>();
    private final Set<String> rules = new HashSet<>();

    public Definitions(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                read(new YAMLMapper().readTree(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonNode definition) {
        var spec = definition.path("spec");
        for (var version : spec.path("versions")) {
            var schema = version.path("schema").path("openAPIV3Schema");
            schemas.put(
                    "%s/%s %s"
                            .formatted(
                                    spec.path("group").asString(),
                                    version.path("name").asString(),
                                    spec.path("names").path("kind").asString()),
                    schema);
            schema.findValues("x-kubernetes-validations").forEach(this::readRules);
        }
    }

    private void readRules(JsonNode validations) {
        for (var validation : validations) {
            rules.add(validation.path("rule").asString().strip());
            if (validation.has("message")) {
                rules.add(validation.path("message").asString().strip());
            }
        }
    }

    JsonNode schemaOf(Base base) {
        var schema = schemas.get(base.apiVersion() + " " + base.kind());
        return schema == null ? readOff(base.document()) : schema;
    }

    /// Whether a refusal comes from a rule (CEL) and not from the structure.
    public boolean isRule(String message) {
        return rules.stream().anyMatch(rule -> !rule.isEmpty() && message.contains(rule));
    }

    private static ObjectNode readOff(JsonNode value) {
        var schema = JSON.createObjectNode();
        if (value.isObject()) {
            schema.put("type", "object");
            var properties = schema.putObject("properties");
            value.properties().forEach(entry -> {
                if (MAPS.contains(entry.getKey())) {
                    properties
                            .putObject(entry.getKey())
                            .put("type", "object")
                            .putObject("additionalProperties")
                            .put("type", "string");
                } else {
                    properties.set(entry.getKey(), readOff(entry.getValue()));
                }
            });
        } else if (value.isArray()) {
            schema.put("type", "array").set("items", readOff(value.path(0)));
        } else if (value.isString()) {
            schema.put("type", "string");
        } else if (value.isInt()) {
            schema.put("type", "integer");
        } else if (value.isBoolean()) {
            schema.put("type", "boolean");
        }
        return schema;
    }
}
