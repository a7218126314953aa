package io.plumbline.export.lab.apiserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the server serves, and at which address an object of a kind lives.
public final class ApiResources {

    private record Resource(String plural, boolean namespaced) {}

    private final Map<String, Resource> byKind = new HashMap<>();

    /// Reads the aggregated discovery documents.
    static ApiResources of(JsonNode core, JsonNode groups) {
        var resources = new ApiResources();
        resources.read(core);
        resources.read(groups);
        return resources;
    }

    private void read(JsonNode list) {
        for (var group : list.path("items")) {
            var name = group.path("metadata").path("name").asString("");
            for (var version : group.path("versions")) {
                var word = version.path("version").asString();
                for (var resource : version.path("resources")) {
                    byKind.put(
                            key(
                                    name.isEmpty() ? word : name + "/" + word,
                                    resource.path("responseKind").path("kind").asString()),
                            new Resource(
                                    resource.path("resource").asString(),
                                    resource.path("scope").asString().equals("Namespaced")));
                }
            }
        }
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }

    /// apiVersion and kind of everything that is served, separated by a blank.
    public Set<String> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /// The address of an object; for a kind that is not served, where it would live by custom.
    public String path(ApiObject object) {
        return list(object.apiVersion(), object.kind(), object.namespace())
                + "/"
                + escaped(object.name());
    }

    /// The address of the objects of a kind, in one namespace or in all.
    public String list(String apiVersion, String kind, Optional<String> namespace) {
        var resource =
                Optional.ofNullable(byKind.get(key(apiVersion, kind)))
                        .orElseGet(() ->
                                new Resource(
                                        kind.toLowerCase(Locale.ROOT) + "s",
                                        namespace.isPresent()));
        var root = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        var space =
                resource.namespaced() && namespace.isPresent()
                        ? "/namespaces/" + escaped(namespace.get())
                        : "";
        return root + space + "/" + resource.plural();
    }

    static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
