package io.plumbline.export.manifest.schema;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All kinds that are written or read, by apiVersion and kind.
final class BundledSchemas {

    private static final BundledSchemas ALL = new BundledSchemas();

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Schema desiredState;
    private final JsonNode beyondTypes;
    private final Map<String, Schema> cniTypes = new HashMap<>();

    private BundledSchemas() {
        var metadata = ModelClassSchema.of(ObjectMeta.class);
        for (var name : text("index.txt").lines().toList()) {
            readDefinition(json(name), metadata);
        }
        beyondTypes = yaml("core.yaml");
        core("v1", "Namespace", Namespace.class, false);
        core("v1", "Node", Node.class, false);
        core("v1", "Service", Service.class, true);
        core("storage.k8s.io/v1", "StorageClass", StorageClass.class, false);
        desiredState = SchemaReader.read(yaml("nmstate.yaml"));
        yaml("cni.yaml")
                .properties()
                .forEach(
                        entry -> cniTypes.put(entry.getKey(), SchemaReader.read(entry.getValue())));
    }

    static BundledSchemas all() {
        return ALL;
    }

    Optional<Definition> find(String apiVersion, String kind) {
        return Optional.ofNullable(definitions.get(key(apiVersion, kind)));
    }

    Set<String> kinds() {
        return Set.copyOf(definitions.keySet());
    }

    /// The document that nmstate accepts as `desiredState`.
    Schema desiredState() {
        return desiredState;
    }

    /// The configuration of a CNI plugin, by its `type`.
    Optional<Schema> cniType(String type) {
        return Optional.ofNullable(cniTypes.get(type));
    }

    private void readDefinition(JsonNode json, Schema metadata) {
        var group = json.path("group").asString();
        var kind = json.path("kind").asString();
        var namespaced = json.path("scope").asString().equals("Namespaced");
        for (var version : json.path("versions")) {
            var schema = withEnvelope(SchemaReader.read(version.path("schema")), metadata);
            var apiVersion = group + "/" + version.path("name").asString();
            definitions.put(key(apiVersion, kind), new Definition(namespaced, schema));
        }
    }

    /// The types say what fields there are; what else the API server asks for is written by hand.
    private void core(String apiVersion, String kind, Class<?> model, boolean namespaced) {
        var schema = ModelClassSchema.of(model);
        var limits = beyondTypes.path(kind);
        definitions.put(
                key(apiVersion, kind),
                new Definition(
                        namespaced,
                        limits.isObject() ? schema.and(SchemaReader.read(limits)) : schema));
    }

    /// The API server adds the envelope to every custom resource and judges metadata by its own type.
    private static Schema withEnvelope(Schema schema, Schema metadata) {
        var shape = schema.shape();
        var properties = new HashMap<>(shape.properties());
        properties.put("apiVersion", Schema.of(Schema.Type.STRING));
        properties.put("kind", Schema.of(Schema.Type.STRING));
        properties.put("metadata", metadata);
        return schema.withShape(
                new Schema.Shape(
                        properties,
                        shape.additional(),
                        shape.open(),
                        shape.required(),
                        shape.items(),
                        shape.keys(),
                        shape.set()));
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }

    private static JsonNode json(String name) {
        try (var in = open(name)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String name) {
        try (var in = open(name)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                BundledSchemas.class.getResourceAsStream(name), () -> "missing resource " + name);
    }
}
