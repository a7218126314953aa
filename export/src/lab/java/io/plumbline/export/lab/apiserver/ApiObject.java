package io.plumbline.export.lab.apiserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An object as text, with what its address is made of.
public record ApiObject(
        String apiVersion, String kind, Optional<String> namespace, String name, String text) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// Reads one document of YAML or JSON.
    public static ApiObject parse(String text) {
        return of(YAML.readTree(text), text);
    }

    /// Reads a stream of documents.
    public static List<ApiObject> parseAll(String text) {
        var objects = new ArrayList<ApiObject>();
        for (var document : text.split("(?m)^---\\s*$", -1)) {
            if (document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
                objects.add(parse(document));
            }
        }
        return objects;
    }

    /// The objects that a policy for a fleet carries, in the namespace of the policy.
    public List<ApiObject> embedded() {
        var objects = new ArrayList<ApiObject>();
        for (var template : YAML.readTree(text).path("spec").path("policy-templates")) {
            var object = template.path("objectDefinition");
            if (object.path("metadata") instanceof ObjectNode metadata) {
                namespace.ifPresent(space -> metadata.put("namespace", space));
            }
            objects.add(of(object, object.toString()));
        }
        return objects;
    }

    private static ApiObject of(JsonNode root, String text) {
        var metadata = root.path("metadata");
        return new ApiObject(
                root.path("apiVersion").asString(""),
                root.path("kind").asString(""),
                metadata.path("namespace").asStringOpt(),
                metadata.path("name").asString(""),
                text);
    }

    /// The same address with another text.
    public ApiObject withText(String other) {
        return new ApiObject(apiVersion, kind, namespace, name, other);
    }
}
