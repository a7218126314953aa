package io.plumbline.export.cluster;

import io.plumbline.export.cluster.Credential.Issued;
import io.plumbline.export.cluster.Credential.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A credential plug-in of a kubeconfig: a program that prints an ExecCredential. It gets no terminal
/// and a limited time; what it issued is used until it expires.
final class ExecPlugin {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// A credential that ends within this time counts as ended: requests take time too.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final List<String> command;
    private final Map<String, String> environment;
    private final String apiVersion;
    private final Path folder;
    private final Duration longest;
    private Optional<Issued> issued = Optional.empty();

    ExecPlugin(
            List<String> command, Map<String, String> environment, String apiVersion, Path folder) {
        this(command, environment, apiVersion, folder, LONGEST);
    }

    ExecPlugin(
            List<String> command,
            Map<String, String> environment,
            String apiVersion,
            Path folder,
            Duration longest) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.apiVersion = apiVersion;
        this.folder = folder;
        this.longest = longest;
    }

    /// What counts now: the credential at hand, or a new one.
    synchronized Issued credential() throws ClusterException {
        if (issued.filter(each -> each.holdsAt(Instant.now().plus(MARGIN))).isEmpty()) {
            issued = Optional.of(run());
        }
        return issued.get();
    }

    /// The server does not take the credential any more, whatever it says about its end.
    synchronized void forget() {
        issued = Optional.empty();
    }

    private Issued run() throws ClusterException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "KUBERNETES_EXEC_INFO",
                        "{\"apiVersion\":\"%s\",\"kind\":\"ExecCredential\",\"spec\":{\"interactive\":false}}"
                                .formatted(apiVersion));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            try {
                return read(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw refused("cannot be started (" + e.getMessage() + "): install it");
        }
    }

    private Issued read(Process process) throws ClusterException {
        var output =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return process.getInputStream().readAllBytes();
                            } catch (IOException _) {
                                return new byte[0];
                            }
                        },
                        task -> Thread.ofVirtual().start(task));
        try {
            var bytes = output.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw late();
            }
            if (process.exitValue() != 0) {
                throw refused(
                        "ended with exit code "
                                + process.exitValue()
                                + ": run it in a terminal, it may want you to log in");
            }
            return issued(JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException _) {
            // The exception would quote what the program printed.
            throw refused("printed no ExecCredential");
        } catch (TimeoutException _) {
            throw late();
        } catch (ExecutionException e) {
            throw refused("cannot be read: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refused("was interrupted");
        }
    }

    private ClusterException late() {
        return refused(
                "did not answer within "
                        + longest.toSeconds()
                        + " seconds: run it in a terminal, it may wait for input");
    }

    private Issued issued(JsonNode answer) throws ClusterException {
        var status = answer.path("status");
        var issued =
                new Issued(
                        secret(status, "token"),
                        secret(status, "clientCertificateData"),
                        secret(status, "clientKeyData"),
                        status.path("expirationTimestamp").asStringOpt().flatMap(ExecPlugin::time));
        if (issued.token().isEmpty() && issued.certificate().isEmpty()) {
            throw refused("printed no token and no certificate");
        }
        return issued;
    }

    private static Optional<Secret> secret(JsonNode status, String key) {
        return status.path(key).asStringOpt().filter(text -> !text.isEmpty()).map(Secret::new);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private ClusterException refused(String what) {
        return new ClusterException.Refused(
                "the credential plug-in " + command.getFirst() + " " + what);
    }
}
