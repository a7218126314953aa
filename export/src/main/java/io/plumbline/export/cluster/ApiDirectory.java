package io.plumbline.export.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a cluster serves, and at which address an object of a kind lives.
public final class ApiDirectory {

    /// @param plural in the address
    public record Resource(String plural, boolean namespaced) {}

    private final Map<String, Resource> byKind = new HashMap<>();

    private ApiDirectory() {}

    /// Asks the cluster for the groups that are named; others are none of ours.
    ///
    /// @param apiVersions `v1`, `nmstate.io/v1` …
    public static ApiDirectory of(ClusterApi api, Iterable<String> apiVersions)
            throws ClusterException {
        var directory = new ApiDirectory();
        for (var apiVersion : apiVersions) {
            var root = apiVersion.contains("/") ? "/apis/" : "/api/";
            var answer = api.get(root + apiVersion);
            if (answer.accepted()) {
                directory.read(apiVersion, answer.body());
            }
        }
        return directory;
    }

    private void read(String apiVersion, JsonNode list) {
        for (var resource : list.path("resources")) {
            var name = resource.path("name").asString("");
            if (!name.contains("/")) {
                byKind.put(
                        apiVersion + " " + resource.path("kind").asString(""),
                        new Resource(name, resource.path("namespaced").asBoolean(false)));
            }
        }
    }

    /// Empty where the cluster does not serve the kind in this version.
    public Optional<Resource> resource(String apiVersion, String kind) {
        return Optional.ofNullable(byKind.get(apiVersion + " " + kind));
    }

    /// The address of all objects of a kind, in one namespace or in all.
    public Optional<String> list(String apiVersion, String kind, String namespace) {
        return resource(apiVersion, kind)
                .map(resource ->
                        (apiVersion.contains("/") ? "/apis/" : "/api/")
                                + apiVersion
                                + (resource.namespaced() && !namespace.isEmpty()
                                        ? "/namespaces/" + escaped(namespace)
                                        : "")
                                + "/"
                                + resource.plural());
    }

    public Optional<String> path(String apiVersion, String kind, String namespace, String name) {
        return list(apiVersion, kind, namespace).map(list -> list + "/" + escaped(name));
    }

    static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
