package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line, in this process.
record Cli(int exit, String out, String err) {

    /// The topologies of the catalogue, G1 to G4 and T01 to T40.
    static final Path CATALOGUE = exportResource("notation/rules-topologies.md");

    static final Path NODE_STATES = exportResource("observe/NodeNetworkState");

    private static Path exportResource(String name) {
        return Path.of("..", "export", "src", "test", "resources", "io", "plumbline", "export")
                .resolve(name)
                .normalize();
    }

    static Cli run(Object... arguments) {
        var words = new String[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = CommandLineEntry.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Cli(exit, out.toString(), err.toString());
    }

    /// A design file of the topology with this id in the catalogue.
    static Path design(String id, Path folder) {
        var file = folder.resolve(id + ".plumbline.yaml");
        assertThat(run("convert", CATALOGUE, "--topology", id, "--to", file).exit()).isZero();
        return file;
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /// The result in JSON, which the schema of its kind accepts.
    JsonNode report(String kind) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(run("schema", kind).out(), InputFormat.JSON);
        assertThat(schema.validate(out, InputFormat.JSON)).isEmpty();
        assertThat(json().get("kind").asString()).isEqualTo(kind);
        return json();
    }
}
