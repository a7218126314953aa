package io.plumbline.export.lab.apiserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands every change of a list to somebody, in order, until it is closed.
final class Watch implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Thread reader;

    private Watch(HttpClient http, Thread reader) {
        this.http = http;
        this.reader = reader;
    }

    /// Begins with what exists.
    static Watch open(ServerAddress address, HttpRequest request, Consumer<JsonNode> listener) {
        var http = HttpClient.newBuilder().sslContext(address.trust()).build();
        var reader = Thread.ofVirtual().start(() -> read(http, request, listener));
        return new Watch(http, reader);
    }

    private static void read(HttpClient http, HttpRequest request, Consumer<JsonNode> listener) {
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> listener.accept(JSON.readTree(line)));
        } catch (IOException | UncheckedIOException e) {
            // A closed watch ends like a broken one; who listens sees no more changes.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
