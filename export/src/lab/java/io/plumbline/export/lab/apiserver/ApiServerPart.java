package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabPart;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Builds the API server, and a data folder that already holds every definition: a server on a copy of
/// it is ready in seconds.
public final class ApiServerPart implements LabPart {

    private static final Pattern GO_RELEASE = Pattern.compile("go1\\.(\\d+)");
    private static final Pattern GO_WANTED = Pattern.compile("(?m)^go 1\\.(\\d+)");
    private static final Pattern KUBERNETES =
            Pattern.compile("(?m)^\\s*k8s\\.io/kubernetes (v1\\.(\\d+)\\.\\d+)$");

    @Override
    public String name() {
        return "apiserver";
    }

    @Override
    public void prepare(LabStore store) throws LabUnavailableException {
        data(store);
    }

    /// The program `labapi`.
    static Path binary(LabStore store) throws LabUnavailableException {
        var module = module();
        var go = goVersion(module);
        var sources =
                List.of(
                        module.resolve("go.mod"),
                        module.resolve("go.sum"),
                        module.resolve("main.go"));
        return store.made("labapi", sources, List.of(go), into -> build(module, into))
                .resolve("labapi");
    }

    /// A data folder of etcd with the definitions, rights and admission rules of `base.yaml`.
    static Path data(LabStore store) throws LabUnavailableException {
        var binary = binary(store);
        var inputs = List.of(definitions(), module().resolve("base.yaml"));
        var made = binary.getName(binary.getNameCount() - 2).toString();
        return store.made("labapi-data", inputs, List.of(made), into -> BaseData.make(binary, into))
                .resolve("etcd");
    }

    static Path module() {
        return LabStore.sources().resolve("apiserver");
    }

    /// One custom resource definition a file.
    static Path definitions() {
        return LabStore.sources().resolve("crds");
    }

    private static String goVersion(Path module) throws LabUnavailableException {
        if (!Command.isOnPath("go")) {
            throw new LabUnavailableException(
                    "the API server is built with Go, which is not on the path: install it");
        }
        var version = Command.of(module, "go", "version").with("GOTOOLCHAIN", "local").run().strip();
        var wanted = minor(GO_WANTED, read(module.resolve("go.mod")));
        if (minor(GO_RELEASE, version) < wanted) {
            throw new LabUnavailableException(
                    "the API server needs Go 1.%d, here is %s: install a newer one"
                            .formatted(wanted, version));
        }
        return version;
    }

    private static int minor(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static void build(Path module, Path into) throws LabUnavailableException {
        var kubernetes = KUBERNETES.matcher(read(module.resolve("go.mod")));
        if (!kubernetes.find()) {
            throw new LabUnavailableException("go.mod of the API server requires no Kubernetes");
        }
        Command.of(
                        module,
                        "go",
                        "build",
                        "-mod=readonly",
                        "-buildvcs=false",
                        "-trimpath",
                        "-o",
                        into.resolve("labapi").toString(),
                        "-ldflags",
                        linkerFlags(kubernetes.group(1), kubernetes.group(2)),
                        ".")
                .with("CGO_ENABLED", "0")
                .with("GOTOOLCHAIN", "local")
                .run();
    }

    /// Without them the server calls itself `v0.0.0-master`, which clients fail to read.
    private static String linkerFlags(String version, String minor) {
        var flags = new StringBuilder("-s -w");
        var values =
                List.of(
                        "gitVersion=" + version,
                        "gitMajor=1",
                        "gitMinor=" + minor,
                        "gitTreeState=clean",
                        "gitCommit=module",
                        "buildDate=2026-01-01T00:00:00Z");
        values.forEach(value -> flags.append(" -X k8s.io/component-base/version.").append(value));
        return flags.toString();
    }

    private static String read(Path file) throws LabUnavailableException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LabUnavailableException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
