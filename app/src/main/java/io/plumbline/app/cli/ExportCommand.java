package io.plumbline.app.cli;

import io.plumbline.export.bundle.BundleWriter;
import io.plumbline.export.bundle.ExportReport;
import io.plumbline.export.bundle.ForeignFolderException;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Form;
import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `export`: the manifests of a design, in waves, with the revert set.
@Command(
        name = "export",
        description =
                "Writes the manifests of a design into a folder. Findings go to standard error."
                        + " Exit 1 when a manifest violates its schema.",
        footer = {"", "Example:", "  plumbline export payments.plumbline.yaml --to manifests"})
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Design file.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write: new, empty, or of an earlier export.")
    private Path to = Path.of("");

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "plain, kustomize, argocd or acm (default: ${DEFAULT-VALUE}).",
            defaultValue = "plain")
    private String form = "plain";

    @Option(
            names = "--openshift",
            paramLabel = "4.N",
            description = "Release to write for, 4.18 to 4.22 (default: that of the design).")
    private Optional<String> openshift = Optional.empty();

    @Option(
            names = "--operators",
            description = "Also writes what installs the operators that the design needs.")
    private boolean operators;

    @Option(names = "--strict", description = "Exit 1 and write nothing when there are errors.")
    private boolean strict;

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        var options = options();
        var design = Inputs.design(file);
        if (hasErrors(design) && strict) {
            spec.commandLine()
                    .getErr()
                    .println("Nothing was written: --strict, and there are errors.");
            return Exit.FOUND;
        }
        var set = Exporter.export(design, options);
        var violations = SchemaCheck.check(set);
        if (!violations.isEmpty()) {
            violations.forEach(v -> spec.commandLine().getErr().println(v));
            spec.commandLine().getErr().println("Nothing was written.");
            return Exit.FOUND;
        }
        try {
            print(BundleWriter.write(set, to));
        } catch (ForeignFolderException e) {
            throw new ParameterException(spec.commandLine(), "--to: " + e.getMessage());
        }
        return Exit.GOOD;
    }

    private ExportOptions options() {
        var chosen =
                Form.tryParse(form)
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--form: expected plain, kustomize, argocd or acm,"
                                                + " found \""
                                                + form
                                                + "\""));
        if (openshift.isPresent() && !openshift.get().matches("4\\.(1[89]|2[0-2])")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--openshift: expected 4.18 to 4.22, found \"" + openshift.get() + "\"");
        }
        return new ExportOptions(chosen, openshift, operators);
    }

    private boolean hasErrors(Topology design) {
        var result = Checker.ofAll().check(RuleInput.of(design), Stage.DESIGN, LocalDate.now());
        var texts = Texts.standard();
        result.findings()
                .forEach(f -> spec.commandLine().getErr().println(FindingLines.of(f, texts)));
        return result.hasErrors();
    }

    private void print(ExportReport report) {
        var out = spec.commandLine().getOut();
        if (output.format() == OutputFormat.json) {
            out.println(Json.of(ExportDocument.of(report, to)));
            return;
        }
        report.files().forEach(f -> out.println(to.resolve(f.path())));
        spec.commandLine()
                .getErr()
                .println(
                        report.files().size()
                                + " documents. Read "
                                + to.resolve("README.md")
                                + " first.");
    }
}
