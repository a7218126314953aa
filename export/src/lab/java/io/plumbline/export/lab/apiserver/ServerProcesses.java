package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// etcd and kube-apiserver on the loopback interface, on free ports. Both end with this JVM: they read
/// a pipe that only it holds.
final class ServerProcesses implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path folder;
    private final Process etcd;
    private final Process apiserver;
    private final ServerAddress address;

    private ServerProcesses(Path folder, Process etcd, Process apiserver, ServerAddress address) {
        this.folder = folder;
        this.etcd = etcd;
        this.apiserver = apiserver;
        this.address = address;
    }

    /// Starts them on a folder, which may hold `etcd`, and returns when the server is ready.
    static ServerProcesses start(Path binary, Path folder) throws LabUnavailableException {
        try {
            ServerFolder.fill(folder);
            var ports = freePorts(3);
            var etcd = process(binary, folder, "etcd", etcdFlags(folder, ports));
            var apiserver = process(binary, folder, "kube-apiserver", serverFlags(folder, ports));
            var url = "https://127.0.0.1:" + ports.get(2);
            var certificates = folder.resolve("certs").resolve("apiserver.crt");
            var server =
                    new ServerProcesses(
                            folder, etcd, apiserver, new ServerAddress(url, certificates));
            try {
                server.await("certificates", () -> server.address.hasCertificates());
                var client = server.client(ApiUser.ADMIN);
                server.await("ready", () -> client.answers("/readyz"));
            } catch (LabUnavailableException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new LabUnavailableException("the API server does not start: " + e.getMessage(), e);
        }
    }

    ServerAddress address() {
        return address;
    }

    ApiClient client(ApiUser user) {
        return new ApiClient(address, user);
    }

    /// Waits for a condition, for as long as the server lives.
    void await(String what, BooleanSupplier condition) throws LabUnavailableException {
        var end = Instant.now().plus(READY_WITHIN);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new LabUnavailableException(
                        "the API server: not %s after %s".formatted(what, READY_WITHIN));
            }
            try {
                if (apiserver.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new LabUnavailableException(
                            "the API server ended with %d before it was %s: %s"
                                    .formatted(apiserver.exitValue(), what, lastLines()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LabUnavailableException("interrupted while waiting: " + what, e);
            }
        }
    }

    /// The most memory that each of them had so far, in MiB, by Linux's account.
    Map<String, Long> mostMemory() throws IOException {
        var most = new LinkedHashMap<String, Long>();
        most.put("kube-apiserver", mostMemory(apiserver));
        most.put("etcd", mostMemory(etcd));
        return most;
    }

    private static long mostMemory(Process process) throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        var found = MOST_MEMORY.matcher(status);
        if (!found.find()) {
            throw new IOException("no VmHWM of process " + process.pid());
        }
        return Long.parseLong(found.group(1)) / 1024;
    }

    /// Ends both so that the data folder is complete.
    void stop() throws LabUnavailableException {
        try {
            for (var process : List.of(apiserver, etcd)) {
                process.destroy();
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    throw new LabUnavailableException("the API server does not end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabUnavailableException("interrupted while the API server ends", e);
        }
    }

    /// Ends both at once; their data is thrown away.
    @Override
    public void close() {
        for (var process : List.of(apiserver, etcd)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(folder.resolve("kube-apiserver.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static Process process(Path binary, Path folder, String role, List<String> flags)
            throws IOException {
        var words = new ArrayList<>(List.of(binary.toString(), role));
        words.addAll(flags);
        var builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(role + ".log").toFile());
        builder.environment().put("LABAPI_STDIN", "1");
        return builder.start();
    }

    private static List<String> etcdFlags(Path folder, List<Integer> ports) {
        var clients = "http://127.0.0.1:" + ports.get(0);
        var peers = "http://127.0.0.1:" + ports.get(1);
        return List.of(
                "--name=lab",
                "--data-dir=" + folder.resolve("etcd"),
                "--listen-client-urls=" + clients,
                "--advertise-client-urls=" + clients,
                "--listen-peer-urls=" + peers,
                "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=lab=" + peers,
                "--unsafe-no-fsync",
                "--log-level=warn");
    }

    private static List<String> serverFlags(Path folder, List<Integer> ports) {
        return List.of(
                "--etcd-servers=http://127.0.0.1:" + ports.get(0),
                "--etcd-compaction-interval=3s",
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--secure-port=" + ports.get(2),
                "--cert-dir=" + folder.resolve("certs"),
                "--endpoint-reconciler-type=none",
                "--service-cluster-ip-range=10.0.0.0/24",
                "--service-account-issuer=https://kubernetes.default.svc",
                "--service-account-key-file=" + folder.resolve("sa.pub"),
                "--service-account-signing-key-file=" + folder.resolve("sa.key"),
                "--authorization-mode=RBAC",
                "--anonymous-auth=false",
                "--token-auth-file=" + folder.resolve("tokens.csv"),
                "--disable-admission-plugins=ServiceAccount",
                "--audit-policy-file=" + folder.resolve("audit.yaml"),
                "--audit-log-path=" + folder.resolve("audit.log"),
                "--profiling=false");
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var ports = new ArrayList<Integer>();
            for (var i = 0; i < count; i++) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.add(socket.getLocalPort());
            }
            return ports;
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
