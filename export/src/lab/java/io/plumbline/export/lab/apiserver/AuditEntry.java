package io.plumbline.export.lab.apiserver;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One request as the server's audit log tells it.
///
/// @param verb of Kubernetes: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete` …
/// @param object that it was about
/// @param query parameters of the address
/// @param body of a write, or of a delete; missing for reads and
///     for a patch that was sent as YAML
/// @param code that was answered; 0 while it is not, and for a patch that was sent as YAML
public record AuditEntry(
        Instant time,
        String user,
        String agent,
        String verb,
        ObjectRef object,
        Map<String, String> query,
        JsonNode body,
        int code) {

    /// What a request is about.
    ///
    /// @param resource plural, in lower case
    /// @param name empty for lists, and for objects whose name the server chooses
    public record ObjectRef(
            String group,
            String version,
            String resource,
            Optional<String> namespace,
            String name,
            String subresource) {

        /// The address of the object itself, without its subresource.
        String path() {
            return listPath() + "/" + ApiResources.escaped(name);
        }

        String listPath() {
            var root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
            // A namespace names itself as its own in the log.
            var space =
                    resource.equals("namespaces")
                            ? ""
                            : namespace.map(each -> "/namespaces/" + ApiResources.escaped(each)).orElse("");
            return root + space + "/" + resource;
        }

        ObjectRef named(String other) {
            return new ObjectRef(group, version, resource, namespace, other, subresource);
        }
    }

    public boolean isWrite() {
        return switch (verb) {
            case "create", "update", "patch", "delete", "deletecollection" -> true;
            default -> false;
        };
    }

    public boolean isDryRun() {
        return query.containsKey("dryRun");
    }

    public boolean isForced() {
        return "true".equals(query.get("force"));
    }

    public boolean isAccepted() {
        return code / 100 == 2;
    }

    public Optional<String> manager() {
        return Optional.ofNullable(query.get("fieldManager"));
    }

    /// The identity that a delete insists on.
    public Optional<String> precondition() {
        return body.path("preconditions").path("uid").asStringOpt();
    }

    static AuditEntry of(JsonNode event) {
        var ref = event.path("objectRef");
        var body = event.path("requestObject");
        var name = ref.path("name").asString("");
        var object =
                new ObjectRef(
                        ref.path("apiGroup").asString(""),
                        ref.path("apiVersion").asString(""),
                        ref.path("resource").asString(""),
                        ref.path("namespace").asStringOpt(),
                        name.isEmpty() ? body.path("metadata").path("name").asString("") : name,
                        ref.path("subresource").asString(""));
        return new AuditEntry(
                Instant.parse(event.path("requestReceivedTimestamp").asString()),
                event.path("user").path("username").asString(""),
                event.path("userAgent").asString(""),
                event.path("verb").asString(""),
                object,
                query(event.path("requestURI").asString("")),
                body,
                event.path("responseStatus").path("code").asInt(0));
    }

    private static Map<String, String> query(String address) {
        var query = new HashMap<String, String>();
        var text = URI.create(address).getRawQuery();
        if (text != null) {
            for (var pair : text.split("&", -1)) {
                var parts = pair.split("=", 2);
                query.put(
                        parts[0],
                        parts.length == 1
                                ? ""
                                : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return Map.copyOf(query);
    }
}
