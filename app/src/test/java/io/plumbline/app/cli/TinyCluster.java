package io.plumbline.app.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A cluster that serves one node and nothing else.
final class TinyCluster implements AutoCloseable {

    private static final String NODES =
            """
            {"kind": "NodeList", "apiVersion": "v1", "metadata": {},
             "items": [{"metadata": {"name": "w1"}}]}\
            """;

    private final HttpServer server;

    /// @param code that it answers with
    TinyCluster(int code) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var isNodes = exchange.getRequestURI().getPath().equals("/api/v1/nodes");
                    var bytes = (isNodes ? NODES : "not here").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(isNodes || code != 200 ? code : 404, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    Path kubeconfig(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("kubeconfig"),
                """
                clusters: [{name: c, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: lab, context: {cluster: c}}]
                """
                        .formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
