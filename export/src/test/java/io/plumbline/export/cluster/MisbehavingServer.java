package io.plumbline.export.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A server that answers as it is told, one answer after another, and remembers what it was asked. What
/// it was not told about is not there.
final class MisbehavingServer implements AutoCloseable {

    /// What it does with one request.
    interface Act {
        void on(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private static final String NODES = "/api/v1/nodes";

    private final Map<String, Deque<Act>> acts = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    MisbehavingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// About the nodes.
    MisbehavingServer then(Act act) {
        return about(NODES, act);
    }

    MisbehavingServer about(String path, Act act) {
        acts.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(act);
        return this;
    }

    /// Requests about the nodes.
    synchronized List<String> asked() {
        return asked.stream().filter(each -> each.contains(NODES)).toList();
    }

    synchronized List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Act act;
        synchronized (this) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            act = actFor(exchange.getRequestURI().getPath());
        }
        exchange.getRequestBody().readAllBytes();
        act.on(exchange);
    }

    private Act actFor(String path) {
        for (var each : acts.entrySet()) {
            if (path.startsWith(each.getKey()) && !each.getValue().isEmpty()) {
                return each.getValue().remove();
            }
        }
        return status(404, "");
    }

    static Act json(String text) {
        return exchange -> send(exchange, 200, text);
    }

    static Act status(int code, String text) {
        return exchange -> send(exchange, code, text);
    }

    static Act busy(int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
            send(exchange, 429, "{}");
        };
    }

    static Act packed(String text) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /// Promises more than it sends, and hangs up.
    static Act cutOff() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"items\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Says nothing and keeps the line open.
    static Act silent() {
        return _ -> {};
    }

    private static void send(HttpExchange exchange, int code, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
