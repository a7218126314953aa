package io.plumbline.app.cli;

import io.plumbline.export.file.DesignFile;
import io.plumbline.export.notation.NotatedTopology;
import io.plumbline.export.notation.NotationException;
import io.plumbline.model.arrange.Arrangement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `convert`: a design of a topology in the notation.
@Command(
        name = "convert",
        description = "Makes a design, with an arranged drawing, of a topology in the notation.",
        footer = {
            "",
            "Example:",
            "  plumbline convert rules.md --topology T05 --to t05.plumbline.yaml"
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files in the notation; bases may stand in another one.")
    private List<Path> files = List.of();

    @Option(
            names = "--topology",
            paramLabel = "ID",
            required = true,
            description = "Id of a topology or base.")
    private String topology = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The design file to write.")
    private Path to = Path.of("");

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var library = Inputs.notation(files);
        NotatedTopology found;
        try {
            found =
                    library.find(topology)
                            .orElseThrow(() ->
                                    new UnreadableInputException(
                                            "there is no topology " + topology + " in " + files));
        } catch (NotationException e) {
            throw new UnreadableInputException(e.getMessage());
        }
        var design = found.input().topology();
        DesignFile.save(design.withDiagram(Arrangement.of(design).storedIn(design)), to);
        FileReport.of(to, found.title(), found.leftOut()).print(output.format(), spec);
        return Exit.GOOD;
    }
}
