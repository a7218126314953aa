package io.plumbline.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Without a command: the window.
@Command(
        name = "plumbline",
        description = {
            "Draws, checks and exports the networks of OpenShift Virtualization.",
            "Without a command it opens the window."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            RenderCommand.class,
            ObserveCommand.class,
            AuditCommand.class,
            SimulateCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            KeepCommand.class,
            RevertCommand.class,
            StatusCommand.class,
            TopoCommand.class,
            ConvertCommand.class,
            SchemaCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Example:",
            "  plumbline new --blueprint G1 --to payments.plumbline.yaml",
            "  plumbline payments.plumbline.yaml"
        })
final class PlumblineCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Design file to open in the window.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        file.ifPresent(Inputs::design);
        ServiceLoader.load(WindowStarter.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no window"))
                .open(file.map(Path::toAbsolutePath));
        return Exit.GOOD;
    }
}
