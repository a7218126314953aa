package io.plumbline.app.cli;

import io.plumbline.export.file.JsonSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `schema`: the JSON Schema of the design file, for editors.
@Command(
        name = "schema",
        description = "Prints the JSON Schema of the design file.",
        footer = {"", "Example:", "  plumbline schema > plumbline.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(JsonSchema.text());
        return Exit.GOOD;
    }
}
