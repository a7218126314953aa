package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.ClusterSource;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.Observer;
import io.plumbline.export.observe.SourceObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// Where real hosts are looked at: a running cluster, or what was saved of one.
final class ObservedSource {

    @Option(
            names = "--context",
            paramLabel = "CONTEXT",
            description = "Context of the kubeconfig: its cluster is read, nothing is changed.")
    private Optional<String> context = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description =
                    "File of YAML or JSON, folder of such files, or must-gather as folder or"
                            + " archive.")
    private Optional<Path> from = Optional.empty();

    Optional<String> context() {
        return context;
    }

    String words() {
        return context.map(name -> "context " + name).or(() -> from.map(Path::toString)).orElse("");
    }

    ObserveResult read(
            KubeconfigOption kubeconfig,
            Consumer<ClusterSource.Progress> progress,
            Consumer<SourceObject> witness)
            throws IOException, ClusterException {
        if (context.isPresent()) {
            try (var api = kubeconfig.connect(context.get())) {
                return ClusterSource.observe(api, progress, witness);
            }
        }
        var path = from.orElseThrow();
        try {
            return Observer.read(path, witness);
        } catch (IOException e) {
            throw Inputs.unreadable(path, e);
        }
    }
}
