package io.plumbline.export.lab.apiserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One user's calls to the server. Every answer is a value; only a broken connection throws.
public final class ApiClient {

    private static final String APPLY = "application/apply-patch+yaml";
    private static final String MERGE = "application/merge-patch+json";
    private static final String DISCOVERY =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ServerAddress address;
    private final ApiUser user;
    private final HttpClient http;
    private final Supplier<ApiResources> resources = lazily(this::discover);

    ApiClient(ServerAddress address, ApiUser user) {
        this.address = address;
        this.user = user;
        this.http = HttpClient.newBuilder().sslContext(address.trust()).build();
    }

    public ApiUser user() {
        return user;
    }

    /// What is served, as of the first question.
    public ApiResources resources() {
        return resources.get();
    }

    public ApiAnswer get(String path) {
        return send(request(path).GET());
    }

    public ApiAnswer get(ApiObject object) {
        return get(resources().path(object));
    }

    /// All objects of a kind, in one namespace or in all.
    public ApiAnswer list(String apiVersion, String kind, Optional<String> namespace) {
        return get(resources().list(apiVersion, kind, namespace));
    }

    public ApiAnswer apply(ApiObject object, Apply how) {
        return patch(resources().path(object) + how.query(), APPLY, object.text());
    }

    public ApiAnswer mergePatch(ApiObject object, String json, Apply how) {
        return patch(resources().path(object) + how.query(), MERGE, json);
    }

    /// Changes the status of an object, as its operator does.
    public ApiAnswer patchStatus(ApiObject object, JsonNode status) {
        return patch(
                resources().path(object) + "/status?fieldManager=" + user.name(),
                MERGE,
                "{\"status\":" + status + "}");
    }

    /// Puts a status in the place of the one before.
    ApiAnswer replaceStatus(ApiObject object, JsonNode status) {
        var whole = get(object).body();
        if (whole instanceof ObjectNode present) {
            present.set("status", status);
        }
        return put(resources().path(object) + "/status", whole.toString());
    }

    public ApiAnswer create(ApiObject object) {
        return post(resources().list(object.apiVersion(), object.kind(), object.namespace()), object);
    }

    /// Deletes an object of any or of one identity.
    public ApiAnswer delete(ApiObject object, Optional<String> uid) {
        var body =
                uid.map("{\"preconditions\":{\"uid\":\"%s\"}}"::formatted)
                        .map(BodyPublishers::ofString)
                        .orElse(BodyPublishers.noBody());
        return delete(resources().path(object), body);
    }

    ApiAnswer delete(String path, HttpRequest.BodyPublisher body) {
        return send(
                request(path).header("Content-Type", "application/json").method("DELETE", body));
    }

    /// Every change of a list, beginning with what exists.
    Watch watch(String list, Consumer<JsonNode> listener) {
        return Watch.open(address, request(list + "?watch=true").GET().build(), listener);
    }

    /// Every change of a list after a version of it.
    Watch watch(String list, String since, Consumer<JsonNode> listener) {
        var address = list + "?watch=true&resourceVersion=" + since;
        return Watch.open(this.address, request(address).GET().build(), listener);
    }

    /// Whether this user may do a thing.
    public boolean may(String verb, String group, String resource, Optional<String> namespace) {
        var answer =
                send(
                        request("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"apiVersion": "authorization.k8s.io/v1",
                                                 "kind": "SelfSubjectAccessReview",
                                                 "spec": {"resourceAttributes": {"verb": "%s",
                                                  "group": "%s", "resource": "%s",
                                                  "namespace": "%s"}}}"""
                                                        .formatted(
                                                                verb,
                                                                group,
                                                                resource,
                                                                namespace.orElse("")))));
        return answer.body().path("status").path("allowed").asBoolean(false);
    }

    ApiAnswer post(String path, ApiObject object) {
        return send(
                request(path)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(object.text())));
    }

    ApiAnswer put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    ApiAnswer patch(String path, String type, String text) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .method("PATCH", BodyPublishers.ofString(text)));
    }

    /// Whether anybody answers there, and well.
    boolean answers(String path) {
        try {
            return get(path).accepted();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    ApiAnswer getAs(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    private ApiResources discover() {
        return ApiResources.of(getAs("/api", DISCOVERY).body(), getAs("/apis", DISCOVERY).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.url() + path))
                .timeout(LIMIT)
                .header("User-Agent", "plumbline-lab")
                .header("Authorization", "Bearer " + user.token());
    }

    private ApiAnswer send(HttpRequest.Builder request) {
        try {
            return ApiAnswer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static <T> Supplier<T> lazily(Supplier<T> source) {
        return new Supplier<>() {
            private Optional<T> value = Optional.empty();

            @Override
            public synchronized T get() {
                if (value.isEmpty()) {
                    value = Optional.of(source.get());
                }
                return value.get();
            }
        };
    }
}
