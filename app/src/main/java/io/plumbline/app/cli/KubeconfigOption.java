package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.HttpClusterApi;
import io.plumbline.export.cluster.Kubeconfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where contexts are looked up.
final class KubeconfigOption {

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "File with contexts (default: those of KUBECONFIG, else ~/.kube/config).")
    private Optional<Path> file = Optional.empty();

    /// The cluster of a context; nothing is sent yet.
    ClusterApi connect(String context) throws ClusterException {
        var home = Path.of(System.getProperty("user.home"));
        try {
            var files = file.map(List::of).orElseGet(() -> Kubeconfig.files(System.getenv(), home));
            return HttpClusterApi.to(Kubeconfig.load(files).access(context));
        } catch (IOException e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()));
        }
    }
}
