package io.plumbline.export.observe;

import tools.jackson.databind.JsonNode;

/// One Kubernetes object as it was found.
///
/// @param source file or list it stands in
public record SourceObject(String source, JsonNode content) {

    public String kind() {
        return content.path("kind").asString("");
    }

    public String apiVersion() {
        return content.path("apiVersion").asString("");
    }

    /// The group, empty for core kinds; the version is not part of what an object is.
    public String group() {
        var slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    public String name() {
        return content.path("metadata").path("name").asString("");
    }

    public String namespace() {
        return content.path("metadata").path("namespace").asString("");
    }

    /// What the server calls this very object; empty where it never was in one.
    String uid() {
        return content.path("metadata").path("uid").asString("");
    }
}
