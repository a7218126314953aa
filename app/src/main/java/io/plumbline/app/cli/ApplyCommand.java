package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `apply`: carries out a saved plan.
@Command(
        name = "apply",
        description = {
            "Carries out a saved plan, wave by wave, and stops at the first failure. The way back is on"
                    + " the disk before anything is sent, in PLAN.journal; with that file there, apply"
                    + " goes on where it was interrupted.",
            "Exit 4: nothing was sent, because the cluster refuses or has moved. Exit 5: stopped"
                    + " half-way; apply again, or revert."
        },
        footer = {
            "",
            "Example:",
            "  plumbline apply payments.plan --context prod --confirm prod --revert-after 10"
        })
final class ApplyCommand implements Callable<Integer> {

    /// What happens when all is done.
    static final class Afterwards {

        @Option(names = "--keep", description = "Keeps the change when all of it is done.")
        private boolean keep;

        @Option(
                names = "--revert-after",
                paramLabel = "MINUTES",
                description =
                        "Takes the change back after so many minutes, unless the command keep is"
                                + " given meanwhile.")
        private Optional<Integer> minutes = Optional.empty();
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLAN", description = "File that the command plan has saved.")
    private Path file = Path.of("");

    @Option(
            names = "--context",
            paramLabel = "CONTEXT",
            required = true,
            description = "Context of the kubeconfig; that of the plan.")
    private String context = "";

    @Mixin private KubeconfigOption kubeconfig = new KubeconfigOption();

    @Option(
            names = "--confirm",
            paramLabel = "CONTEXT",
            description =
                    "The context once more: asked for where the design is for production. On a"
                            + " terminal it can be typed instead.")
    private Optional<String> confirm = Optional.empty();

    @ArgGroup private Afterwards afterwards = new Afterwards();

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException, ClusterException {
        var plan = read();
        if (plan.guarded() && !typed().equals(context)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the design is for production: type the context again with --confirm "
                            + context);
        }
        var journal = JournalPaths.of(file);
        ApplyState state;
        try (var api = kubeconfig.connect(context)) {
            var writer = ClusterWriter.of(api, journal, ApplyOutput.listener(spec));
            state = writer.apply(plan);
            if (state.phase() == Phase.APPLIED) {
                state = decided(writer, journal, state);
            }
        }
        return ApplyOutput.print(spec, output.format(), journal, state);
    }

    private SavedPlan read() {
        try {
            return SavedPlan.read(file);
        } catch (IOException e) {
            throw Inputs.unreadable(file, e);
        }
    }

    private String typed() {
        if (confirm.isPresent()) {
            return confirm.get();
        }
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return "";
        }
        var line = console.readLine("Type %s to change this cluster: ", context);
        return line == null ? "" : line.strip();
    }

    private ApplyState decided(ClusterWriter writer, Path journal, ApplyState applied)
            throws IOException, ClusterException {
        if (afterwards.keep) {
            return ClusterWriter.keep(journal);
        }
        if (afterwards.minutes.isEmpty()) {
            return applied;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "applied; goes back in %d minutes unless: plumbline keep %s"
                                .formatted(afterwards.minutes.get(), file));
        spec.commandLine().getErr().flush();
        return writer.keptWithin(Duration.ofMinutes(afterwards.minutes.get()))
                ? Journals.state(journal)
                : writer.revert();
    }
}
