package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.apply.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `revert`: takes back what was applied.
@Command(
        name = "revert",
        description =
                "Takes back what apply has done, all of it or as far as it came, last step first, and"
                        + " checks that every host is as it was. Safe to run again. Exit 5 when it is"
                        + " not finished.",
        footer = {"", "Example:", "  plumbline revert payments.plan"})
final class RevertCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLAN", description = "Plan that was applied.")
    private Path file = Path.of("");

    @Option(
            names = "--context",
            paramLabel = "CONTEXT",
            description = "Context of the kubeconfig (default: that of the plan).")
    private Optional<String> context = Optional.empty();

    @Mixin private KubeconfigOption kubeconfig = new KubeconfigOption();

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException, ClusterException {
        var journal = Journals.of(file);
        var name = context.isPresent() ? context.get() : Journal.read(journal).plan().context();
        try (var api = kubeconfig.connect(name)) {
            var state = ClusterWriter.of(api, journal, ApplyOutput.listener(spec)).revert();
            return ApplyOutput.print(spec, output.format(), journal, state);
        }
    }
}
