package io.plumbline.app.cli;

import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `render`: the picture of a design.
@Command(
        name = "render",
        description = "Draws a design into a picture, SVG or PNG by the ending. Needs no display.",
        footer = {"", "Example:", "  plumbline render payments.plumbline.yaml --to payments.svg"})
final class RenderCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Design file.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "PICTURE",
            required = true,
            description = "Picture to write: .svg or .png.")
    private Path to = Path.of("");

    @Option(names = "--dark", description = "Draws in the dark theme.")
    private boolean dark;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Pixels per canvas unit (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private double scale = 1;

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var ending = to.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
            throw new ParameterException(
                    spec.commandLine(), "--to: expected a name that ends with .svg or .png");
        }
        if (!(scale >= 0.02 && scale <= 4)) {
            throw new ParameterException(
                    spec.commandLine(), "--scale: expected a number from 0.02 to 4");
        }
        var read = Inputs.design(file);
        var design = read.withDiagram(Arrangement.of(read).storedIn(read));
        var findings =
                Checker.ofAll()
                        .check(RuleInput.of(design), Stage.DESIGN, LocalDate.now())
                        .findings();
        var texts = Texts.standard();
        findings.forEach(f -> spec.commandLine().getErr().println(FindingLines.of(f, texts)));
        ServiceLoader.load(PictureRenderer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no picture renderer"))
                .render(design, findings, dark, scale, to);
        FileReport.of(to, design.name(), List.of()).print(output.format(), spec);
        return Exit.GOOD;
    }
}
