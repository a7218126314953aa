package io.plumbline.export.cluster;

import java.util.Optional;

/// One question to the API server.
///
/// @param path with its query, `/api/v1/nodes?limit=50`
/// @param contentType of the body; empty where there is none
public record ApiRequest(String method, String path, String contentType, Optional<String> body) {

    private static final String JSON = "application/json";

    public static ApiRequest get(String path) {
        return new ApiRequest("GET", path, "", Optional.empty());
    }

    public static ApiRequest post(String path, String json) {
        return new ApiRequest("POST", path, JSON, Optional.of(json));
    }

    public static ApiRequest put(String path, String json) {
        return new ApiRequest("PUT", path, JSON, Optional.of(json));
    }

    public static ApiRequest apply(String path, String yaml) {
        return new ApiRequest("PATCH", path, "application/apply-patch+yaml", Optional.of(yaml));
    }

    public static ApiRequest mergePatch(String path, String json) {
        return new ApiRequest("PATCH", path, "application/merge-patch+json", Optional.of(json));
    }

    /// Deletes the object of this identity and no other that has its name by now.
    public static ApiRequest delete(String path, String uid) {
        return new ApiRequest(
                "DELETE",
                path,
                JSON,
                Optional.of("{\"preconditions\":{\"uid\":\"%s\"}}".formatted(uid)));
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /// Without the query, which may be long.
    String subject() {
        var question = path.indexOf('?');
        return method + " " + (question < 0 ? path : path.substring(0, question));
    }
}
