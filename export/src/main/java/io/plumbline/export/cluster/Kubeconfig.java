package io.plumbline.export.cluster;

import io.plumbline.export.cluster.ClusterAccess.UserProof;
import io.plumbline.export.cluster.ClusterException.UnusableContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contexts that a person has: the files of `KUBECONFIG`, else `~/.kube/config`. Of several files
/// the first that defines a name wins, as with kubectl. Reading starts no program.
public final class Kubeconfig {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// An entry with the folder that its relative paths begin in.
    private record Entry(JsonNode content, Path folder) {

        static final Entry NONE = new Entry(MissingNode.getInstance(), Path.of(""));

        Optional<String> text(String key) {
            return content.path(key).asStringOpt().filter(text -> !text.isBlank());
        }
    }

    private final Map<String, Entry> clusters = new LinkedHashMap<>();
    private final Map<String, Entry> users = new LinkedHashMap<>();
    private final Map<String, Entry> contexts = new LinkedHashMap<>();
    private Optional<String> current = Optional.empty();

    private Kubeconfig() {}

    /// @throws IOException if a file cannot be read or is no kubeconfig
    public static Kubeconfig load(List<Path> files) throws IOException {
        var config = new Kubeconfig();
        for (var file : files) {
            if (Files.exists(file)) {
                config.add(file.toAbsolutePath());
            }
        }
        return config;
    }

    /// The files of this person.
    public static List<Path> files(Map<String, String> environment, Path home) {
        var told = environment.getOrDefault("KUBECONFIG", "");
        var files = new ArrayList<Path>();
        for (var part : told.split(File.pathSeparator, -1)) {
            if (!part.isBlank()) {
                files.add(Path.of(part));
            }
        }
        return files.isEmpty() ? List.of(home.resolve(".kube").resolve("config")) : files;
    }

    private void add(Path file) throws IOException {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (JacksonException e) {
            // No quotation of the text: it holds secrets.
            var place = e.getLocation();
            throw new IOException(
                    file
                            + " is no kubeconfig"
                            + (place == null ? "" : ", line " + place.getLineNr()));
        }
        var folder = file.getParent() == null ? Path.of("") : file.getParent();
        collect(root.path("clusters"), "cluster", folder, clusters);
        collect(root.path("users"), "user", folder, users);
        collect(root.path("contexts"), "context", folder, contexts);
        current =
                current.or(() ->
                        root.path("current-context").asStringOpt().filter(text -> !text.isBlank()));
    }

    private static void collect(JsonNode list, String key, Path folder, Map<String, Entry> into) {
        for (var each : list) {
            into.putIfAbsent(each.path("name").asString(""), new Entry(each.path(key), folder));
        }
    }

    /// Names, in the order of the files.
    public Set<String> contexts() {
        return contexts.keySet();
    }

    public Optional<String> current() {
        return current;
    }

    /// @throws UnusableContext if there is no such context, or it asks for what we do not do
    public ClusterAccess access(String context) throws UnusableContext {
        var entry = contexts.get(context);
        if (entry == null) {
            throw new UnusableContext(
                    contexts.isEmpty()
                            ? "there is no kubeconfig with a context"
                            : "there is no context "
                                    + context
                                    + "; there is: "
                                    + String.join(", ", contexts.keySet()));
        }
        var clusterName = entry.text("cluster").orElse("");
        var cluster = clusters.getOrDefault(clusterName, Entry.NONE);
        var server =
                cluster.text("server")
                        .orElseThrow(() ->
                                new UnusableContext(
                                        "context " + context + " names no cluster with a server"));
        if (cluster.content().path("insecure-skip-tls-verify").asBoolean(false)) {
            throw new UnusableContext(
                    "context "
                            + context
                            + " switches the check of the server's certificate off; Plumbline does"
                            + " not connect like that: add the certificate authority");
        }
        return new ClusterAccess(
                context,
                clusterName,
                server,
                content(cluster, "certificate-authority", context),
                cluster.text("tls-server-name"),
                cluster.text("proxy-url"),
                entry.text("namespace"),
                new UserProof(
                        credential(
                                users.getOrDefault(entry.text("user").orElse(""), Entry.NONE),
                                context)));
    }

    private static Credential credential(Entry user, String context) throws UnusableContext {
        var exec = user.content().path("exec");
        if (exec.isObject()) {
            return new Credential.Plugin(plugin(exec, user.folder()));
        }
        var token = user.text("token");
        if (token.isPresent()) {
            return new Credential.Token(new Credential.Secret(token.get()));
        }
        var file = user.text("tokenFile");
        if (file.isPresent()) {
            return new Credential.TokenFile(user.folder().resolve(file.get()));
        }
        var certificate = content(user, "client-certificate", context);
        var key = content(user, "client-key", context);
        if (certificate.isPresent() && key.isPresent()) {
            return new Credential.Certificate(
                    new Credential.Secret(certificate.get()), new Credential.Secret(key.get()));
        }
        for (var old : List.of("auth-provider", "username")) {
            if (user.content().has(old)) {
                throw new UnusableContext(
                        "context "
                                + context
                                + " uses "
                                + old
                                + ", which clusters no longer take: use a token, a certificate or a"
                                + " credential plug-in");
            }
        }
        return new Credential.Nobody();
    }

    private static ExecPlugin plugin(JsonNode exec, Path folder) {
        var named = exec.path("command").asString("");
        // A bare name is looked up on the PATH, everything else from the file's folder.
        var command = new ArrayList<String>();
        command.add(
                named.contains("/") || named.contains(File.separator)
                        ? folder.resolve(named).toString()
                        : named);
        exec.path("args").forEach(each -> command.add(each.asString("")));
        var environment = new LinkedHashMap<String, String>();
        exec.path("env")
                .forEach(each ->
                        environment.put(
                                each.path("name").asString(""), each.path("value").asString("")));
        return new ExecPlugin(
                command,
                environment,
                exec.path("apiVersion").asString("client.authentication.k8s.io/v1"),
                folder);
    }

    /// What stands in the file itself, packed, or in another one.
    private static Optional<String> content(Entry entry, String key, String context)
            throws UnusableContext {
        var data = entry.text(key + "-data");
        if (data.isPresent()) {
            return Optional.of(Pem.unpacked(data.get()));
        }
        var file = entry.text(key).map(entry.folder()::resolve);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file.get()));
        } catch (IOException e) {
            throw new UnusableContext(
                    "context "
                            + context
                            + ": the "
                            + key
                            + " file "
                            + file.get()
                            + " does not read");
        }
    }
}
