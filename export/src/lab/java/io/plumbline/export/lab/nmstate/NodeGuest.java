package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import io.plumbline.export.lab.guest.Guest;
import io.plumbline.export.lab.guest.GuestKernel;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A node that really applies, booted once for all tests of this JVM: six NICs, `br-ex` over the first
/// of them, NetworkManager. It dies with the JVM.
final class NodeGuest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MEGABYTES = 1536;
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private final Process process;
    private final Path console;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private NodeGuest(Process process, Path console) {
        this.process = process;
        this.console = console;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private static final class Running {
        private static final NodeGuest ONLY = boot();

        private static NodeGuest boot() {
            try {
                var store = LabStore.ofUser();
                var archive = NodePart.archive(store);
                var console = LabStore.results().resolve("node.console");
                Files.createDirectories(console.getParent());
                Files.deleteIfExists(console);
                var guest =
                        new Guest(
                                GuestKernel.in(store),
                                archive,
                                MEGABYTES,
                                List.of(),
                                LIMIT);
                var process = guest.start(console);
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> Guest.endAll(process), "end of the node"));
                return new NodeGuest(process, console);
            } catch (LabUnavailableException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The state of the node, as the operator reports it.
    static JsonNode show() {
        var answer = Running.ONLY.call(request("show"));
        if (!answer.of("show").isOk()) {
            throw new IllegalStateException(answer.of("show").words());
        }
        return answer.of("show").value();
    }

    /// Makes the node what the document says; verified, and rolled back where it fails.
    static Answer apply(JsonNode desired) {
        var request = request("apply");
        request.set("desired", desired);
        return Running.ONLY.call(request);
    }

    /// What a command of the node's shell printed.
    static String shell(String script) {
        var answer = Running.ONLY.call(request("shell").put("script", script));
        if (!answer.of("shell").isOk()) {
            throw new IllegalStateException(script + ": " + answer.of("shell").words());
        }
        return answer.of("shell").value().asString();
    }

    private static ObjectNode request(String call) {
        return JSON.createObjectNode().put("node", call);
    }

    private synchronized Answer call(ObjectNode request) {
        try {
            requests.write(JSON.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(
                        "The node ended, with %s:%n%s"
                                .formatted(
                                        process.waitFor(), Files.readString(console)));
            }
            return new Answer(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
