package io.plumbline.export.cluster.difference;

import io.plumbline.export.manifest.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A manifest as a tree, the way the API sees it.
public final class ManifestTree {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ManifestTree() {}

    public static JsonNode of(Manifest manifest) {
        return YAML.readTree(manifest.text());
    }

    /// A merge patch travels as JSON.
    public static String json(Manifest manifest) {
        return of(manifest).toString();
    }

    /// What counts of an object when it is compared: all but what says who wrote it and why.
    static ObjectNode comparable(JsonNode tree) {
        var object = tree instanceof ObjectNode node ? node.deepCopy() : YAML.createObjectNode();
        object.remove("apiVersion");
        object.remove("kind");
        object.remove("status");
        if (object.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove("name");
            metadata.remove("namespace");
            for (var key : new String[] {"labels", "annotations"}) {
                if (metadata.path(key) instanceof ObjectNode map) {
                    map.propertyNames().stream()
                            .filter(ManifestTree::isOurNote)
                            .toList()
                            .forEach(map::remove);
                }
            }
        }
        return object;
    }

    /// The labels of nodes are meant, not noted.
    private static boolean isOurNote(String key) {
        return key.startsWith("app.kubernetes.io/")
                || (key.startsWith("plumbline.io/")
                        && !key.equals("plumbline.io/layout")
                        && !key.equals("plumbline.io/class"));
    }
}
