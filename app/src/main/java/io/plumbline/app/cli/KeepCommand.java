package io.plumbline.app.cli;

import io.plumbline.export.cluster.apply.ClusterWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keep`: decides for what was applied.
@Command(
        name = "keep",
        description =
                "Keeps what apply has done, and ends a countdown. Needs no cluster. Exit 3 when there"
                        + " is nothing to keep.",
        footer = {"", "Example:", "  plumbline keep payments.plan"})
final class KeepCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLAN", description = "Plan that was applied.")
    private Path file = Path.of("");

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var journal = Journals.of(file);
        try {
            return ApplyOutput.print(spec, output.format(), journal, ClusterWriter.keep(journal));
        } catch (IOException e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()));
        }
    }
}
