package io.plumbline.export.observe;

import tools.jackson.databind.JsonNode;

/// One Kubernetes object as it was found.
///
/// @param source file it stands in
record SourceObject(String source, JsonNode content) {

    String kind() {
        return content.path("kind").asString("");
    }

    String apiVersion() {
        return content.path("apiVersion").asString("");
    }

    /// The group, empty for core kinds; the version is not part of what an object is.
    String group() {
        var slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    String name() {
        return content.path("metadata").path("name").asString("");
    }

    String namespace() {
        return content.path("metadata").path("namespace").asString("");
    }
}
