package io.plumbline.export.lab.apiserver;

import io.plumbline.export.manifest.Manifest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Sends manifests as their delivery says, under the product's field manager.
final class Deliveries {

    static final Apply OURS = Apply.by("plumbline");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    private Deliveries() {}

    static ApiAnswer send(ApiClient client, Manifest manifest, Apply how) {
        var object = ApiObject.parse(manifest.text());
        return switch (manifest.delivery()) {
            case APPLY, APPLY_PATCH -> client.apply(object, how);
            case MERGE_PATCH -> client.mergePatch(object, json(manifest.text()), how);
        };
    }

    /// A merge patch travels as JSON, which the client makes of the file.
    static String json(String yaml) {
        return JSON.writeValueAsString(YAML.readTree(yaml));
    }
}
