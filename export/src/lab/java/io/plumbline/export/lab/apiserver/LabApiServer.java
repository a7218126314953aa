package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The API server of this JVM: started when the first test asks for it, ended with the JVM.
public final class LabApiServer {

    private static final String PREFIX = "plumbline-labapi-";

    private static Optional<LabApiServer> shared = Optional.empty();

    /// A start that failed fails for every test after it, at once.
    private static Optional<LabUnavailableException> failure = Optional.empty();

    private final Path folder;
    private final ServerProcesses processes;
    private final Map<ApiUser, ApiClient> clients = new HashMap<>();
    private AuditLog log;
    private int usersGiven;

    private LabApiServer(Path folder, ServerProcesses processes) {
        this.folder = folder;
        this.processes = processes;
        this.log = fromNow();
    }

    /// The one server of this JVM.
    ///
    /// @throws LabUnavailableException when it cannot be built or started on this machine
    public static synchronized LabApiServer shared() throws LabUnavailableException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (shared.isEmpty()) {
            try {
                shared = Optional.of(start(LabStore.ofUser()));
            } catch (LabUnavailableException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
        return shared.get();
    }

    private static LabApiServer start(LabStore store) throws LabUnavailableException {
        try {
            var binary = ApiServerPart.binary(store);
            var data = ApiServerPart.data(store);
            removeLeftovers();
            var folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            ServerFolder.copy(data, folder.resolve("etcd"));
            var processes = ServerProcesses.start(binary, folder);
            var server = new LabApiServer(folder, processes);
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
            var lists = server.customLists();
            processes.await(
                    "all definitions served",
                    () -> {
                        lists.removeIf(server.admin()::answers);
                        return lists.isEmpty();
                    });
            return server;
        } catch (IOException e) {
            throw new LabUnavailableException("the API server does not start: " + e.getMessage(), e);
        }
    }

    /// The most memory that each process had so far, in MiB.
    Map<String, Long> mostMemory() throws IOException {
        return processes.mostMemory();
    }

    public ServerAddress address() {
        return processes.address();
    }

    public ApiClient admin() {
        return as(ApiUser.ADMIN);
    }

    public ApiClient viewer() {
        return as(ApiUser.VIEWER);
    }

    public ApiClient operator() {
        return as(ApiUser.OPERATOR);
    }

    public synchronized ApiClient as(ApiUser user) {
        return clients.computeIfAbsent(user, processes::client);
    }

    /// A user of this test who may do what the rules of a ClusterRole say, and nothing else.
    ///
    /// @param rules as a list in YAML flow style, `[{apiGroups: [""], resources: [nodes], verbs:
    ///     [get]}]`
    public ApiUser userWith(String rules) {
        var user = ApiUser.WITHOUT_RIGHTS.get(usersGiven++);
        var name = "of-" + user.name();
        var role =
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: "%s"}
                rules: %s
                """
                        .formatted(name, rules);
        var binding =
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: "%s"}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "%s"}
                subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: "%s"}]
                """
                        .formatted(name, name, user.name());
        for (var text : new String[] {role, binding}) {
            var answer = admin().apply(ApiObject.parse(text), Apply.by("lab"));
            if (!answer.accepted()) {
                throw new IllegalStateException(answer.message());
            }
        }
        return user;
    }

    /// What was asked since the test began.
    public AuditLog audit() {
        return log;
    }

    /// A kubeconfig with one context, `lab`, for this user.
    public String kubeconfig(ApiUser user) {
        try {
            var authority = Files.readString(address().certificates(), StandardCharsets.UTF_8);
            var encoded =
                    Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.UTF_8));
            return """
                    apiVersion: v1
                    kind: Config
                    clusters:
                      - name: lab
                        cluster: {server: "%s", certificate-authority-data: "%s"}
                    users: [{name: "%s", user: {token: "%s"}}]
                    contexts: [{name: lab, context: {cluster: lab, user: "%s"}}]
                    current-context: lab
                    """
                    .formatted(address().url(), encoded, user.name(), user.token(), user.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes away what was made since the last call, and begins a new test.
    void clean() {
        removeWhatIsIn(log);
        log = fromNow();
        usersGiven = 0;
    }

    /// What will be asked from now on.
    AuditLog fromNow() {
        return AuditLog.fromNow(auditFile());
    }

    void removeWhatIsIn(AuditLog part) {
        new CleanState(admin()).removeWhatIsIn(part);
    }

    private void end() {
        processes.close();
        removeQuietly(folder);
    }

    private Path auditFile() {
        return folder.resolve("audit.log");
    }

    /// Lists of all custom resources. Those of a copied data folder are served one after another, and
    /// answer 429 to begin with.
    private List<String> customLists() {
        var lists = new ArrayList<String>();
        var definitions =
                admin().get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions").body();
        for (var definition : definitions.path("items")) {
            var spec = definition.path("spec");
            for (var version : spec.path("versions")) {
                if (version.path("served").asBoolean()) {
                    lists.add(
                            "/apis/%s/%s/%s?limit=1"
                                    .formatted(
                                            spec.path("group").asString(),
                                            version.path("name").asString(),
                                            spec.path("names").path("plural").asString()));
                }
            }
        }
        return lists;
    }

    /// Folders of JVMs that were killed.
    private static void removeLeftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.matches(PREFIX + "[0-9]+-.*")) {
                    var pid = Long.parseLong(name.split("-", -1)[2]);
                    if (ProcessHandle.of(pid).isEmpty()) {
                        removeQuietly(file);
                    }
                }
            }
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            LabStore.delete(folder);
        } catch (IOException e) {
            System.err.println("Lab: " + folder + " stays: " + e.getMessage());
        }
    }
}
