package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.observe.ImportReport;
import io.plumbline.model.arrange.Arrangement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `observe`: real hosts as a design.
@Command(
        name = "observe",
        description =
                "Reads NodeNetworkState and Node objects from a cluster, a must-gather or files and"
                        + " makes a design of them. What is not understood, and what these rights do"
                        + " not show, is named on standard error.",
        footer = {
            "",
            "Example:",
            "  plumbline observe --context prod --to found.plumbline.yaml",
            "  plumbline observe --from must-gather.tar.gz --to found.plumbline.yaml"
        })
final class ObserveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private ObservedSource source = new ObservedSource();

    @Mixin private KubeconfigOption kubeconfig = new KubeconfigOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The design file to write.")
    private Path to = Path.of("");

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException, ClusterException {
        var result = source.read(kubeconfig, Progress.on(spec), _ -> {});
        var report = result.report();
        if (report.objects().understood() == 0) {
            explain(report);
            throw new UnreadableInputException(
                    source.words()
                            + ": no NodeNetworkState and no Node in it; nothing was written");
        }
        var design = result.topology();
        DesignFile.save(design.withDiagram(Arrangement.of(design).storedIn(design)), to);
        if (output.format() == OutputFormat.json) {
            spec.commandLine().getOut().println(Json.of(ImportDocument.of(report)));
        } else {
            explain(report);
        }
        return Exit.GOOD;
    }

    private void explain(ImportReport report) {
        var err = spec.commandLine().getErr();
        for (var item : report.items()) {
            err.println(
                    item.outcome().word()
                            + "  "
                            + item.kind()
                            + " "
                            + item.name()
                            + ": "
                            + item.reason()
                            + " ("
                            + item.source()
                            + ")");
        }
        var objects = report.objects();
        err.println(
                objects.read()
                        + " objects read, "
                        + objects.understood()
                        + " understood, "
                        + objects.keptUnknown()
                        + " of other kinds, "
                        + objects.refused()
                        + " refused");
    }
}
