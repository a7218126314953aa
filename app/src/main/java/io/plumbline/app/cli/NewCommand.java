package io.plumbline.app.cli;

import io.plumbline.export.file.DesignFile;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.arrange.Arrangement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `new`: a design from a blueprint.
@Command(
        name = "new",
        description = "Makes a design from a blueprint: G1, G2, G3, G4, sriov or lab.",
        footer = {"", "Example:", "  plumbline new --blueprint G1 --to payments.plumbline.yaml"})
final class NewCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--blueprint",
            paramLabel = "NAME",
            required = true,
            description = "The blueprint to begin with.")
    private String blueprint = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The design file to write. An existing file is left alone.")
    private Path to = Path.of("");

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var found =
                Blueprint.find(blueprint)
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--blueprint: there is no \""
                                                + blueprint
                                                + "\", but "
                                                + names()));
        if (Files.exists(to)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to: " + to + " exists already. Choose another name, or remove it first.");
        }
        var design = found.topology();
        DesignFile.save(design.withDiagram(Arrangement.of(design).storedIn(design)), to);
        FileReport.of(to, found.title(), List.of()).print(output.format(), spec);
        return Exit.GOOD;
    }

    private static String names() {
        return Arrays.stream(Blueprint.values())
                .map(Blueprint::id)
                .collect(Collectors.joining(", "));
    }
}
