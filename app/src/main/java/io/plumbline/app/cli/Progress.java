package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterSource;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/// Says how far a reading is, where a person watches.
final class Progress {

    private Progress() {}

    static Consumer<ClusterSource.Progress> on(CommandSpec spec) {
        if (System.console() == null || !System.console().isTerminal()) {
            return _ -> {};
        }
        var err = spec.commandLine().getErr();
        return step -> {
            if (step.done() == step.lists()) {
                err.print("\r\u001b[K");
            } else {
                err.print(
                        "\r\u001b[K%d of %d lists, %d objects: %s"
                                .formatted(step.done(), step.lists(), step.objects(), step.list()));
            }
            err.flush();
        };
    }
}
