package io.plumbline.app.cli;

import io.plumbline.export.cluster.apply.ApplyListener;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.Journal;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// Prints how an apply goes, and what came of it.
final class ApplyOutput {

    private ApplyOutput() {}

    /// What happens goes to standard error.
    static ApplyListener listener(CommandSpec spec) {
        var err = spec.commandLine().getErr();
        return (step, text) -> {
            err.println("%3d %s: %s".formatted(step.number(), step.target(), text));
            err.flush();
        };
    }

    /// @return the exit code
    static int print(CommandSpec spec, OutputFormat output, Path journal, ApplyState state)
            throws IOException {
        var out = spec.commandLine().getOut();
        if (output == OutputFormat.json) {
            out.println(Json.of(ApplyReport.of(Journal.read(journal))));
        } else {
            if (!state.reason().isEmpty()) {
                out.println("failed: " + state.reason());
            }
            out.println(ApplyReport.words(state));
        }
        return switch (state.phase()) {
            case APPLIED, KEPT, REVERTED -> Exit.GOOD;
            case APPLYING, STOPPED, REVERTING -> Exit.STOPPED;
        };
    }
}
