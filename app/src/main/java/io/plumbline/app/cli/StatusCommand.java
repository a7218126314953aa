package io.plumbline.app.cli;

import io.plumbline.export.cluster.apply.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `status`: where an apply stands.
@Command(
        name = "status",
        description =
                "Says where the apply of a plan stands, from its journal alone. Exit 5 when it stopped"
                        + " half-way.",
        footer = {"", "Example:", "  plumbline status payments.plan --output json"})
final class StatusCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLAN", description = "Plan that was applied.")
    private Path file = Path.of("");

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var journal = Journals.of(file);
        var state = Journal.read(journal).state();
        if (output.format() == OutputFormat.text) {
            state.of()
                    .forEach(step ->
                            spec.commandLine()
                                    .getOut()
                                    .println(
                                            "%3d %-8s%s"
                                                    .formatted(
                                                            step.number(),
                                                            step.word(),
                                                            step.target())));
        }
        return ApplyOutput.print(spec, output.format(), journal, state);
    }
}
