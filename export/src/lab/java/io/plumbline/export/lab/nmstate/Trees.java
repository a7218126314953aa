package io.plumbline.export.lab.nmstate;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Documents as trees, the way in which the API server hands them to the node.
final class Trees {

    private static final ObjectMapper YAML = new YAMLMapper();

    private Trees() {}

    static JsonNode of(String yaml) {
        return YAML.readTree(yaml);
    }

    /// What a written document says, read again from its text.
    static JsonNode of(YamlMapping document) {
        return of(YamlEmitter.emit(List.of(), document).text());
    }

    static JsonNode desiredState(Manifest policy) {
        return of(policy.text()).path("spec").path("desiredState");
    }
}
