package io.plumbline.app.cli;

import io.plumbline.export.file.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `schema`: the JSON Schema of the design file, for editors, and of what commands print.
@Command(
        name = "schema",
        description = "Prints the JSON Schema of the design file, or of a report in JSON.",
        footer = {"", "Example:", "  plumbline schema > plumbline.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    /// What has a schema; the names are those of `kind`.
    enum Kind {
        Design,
        CheckReport,
        CheckReports,
        TopoReport,
        ExportReport,
        ImportReport,
        AuditReport,
        SimulationReport,
        DiffReport,
        RulesReport,
        Explanation,
        Plan,
        ApplyReport,
        FileReport
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "Design")
    private Kind kind = Kind.Design;

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().print(kind == Kind.Design ? JsonSchema.text() : text(kind));
        return Exit.GOOD;
    }

    private static String text(Kind kind) throws IOException {
        try (var stream = SchemaCommand.class.getResourceAsStream("schema/" + kind + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("no schema of " + kind);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
