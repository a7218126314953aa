package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.app.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

class CommandLineEntryTest {

    static Stream<String> commands() {
        return CommandLineEntry.commandLine().getSubcommands().keySet().stream();
    }

    private static CommandLine line(String command) {
        return Objects.requireNonNull(CommandLineEntry.commandLine().getSubcommands().get(command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEveryCommandHasAnExample(String command) {
        var run = command.equals("help") ? Cli.run("help", "help") : Cli.run(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Example:\n  ").contains("plumbline " + command);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDefectIsNotTakenForFindings(String command) {
        assertThat(line(command).getCommandSpec().exitCodeOnExecutionException())
                .isEqualTo(Exit.BROKEN);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionSaysWhatItDoes(String command) {
        var line = line(command);
        if (!(line.getCommand() instanceof HelpCommand)) {
            assertThat(line.getCommandSpec().options())
                    .allSatisfy(o -> assertThat(o.description()).isNotEmpty());
        }
    }

    @Test
    void listsTheCommands() {
        assertThat(Cli.run("--help").out())
                .contains("new", "check", "export", "render", "observe", "topo", "convert");
    }

    @Test
    void saysItsVersion() {
        assertThat(Cli.run("--version").out().strip()).isEqualTo("plumbline " + Version.current());
        assertThat(Cli.run("check", "--version").out()).contains(Version.current());
    }

    @Test
    void saysThatADesignToOpenIsNotThere() {
        var run = Cli.run("nowhere.plumbline.yaml");

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("nowhere.plumbline.yaml: there is no such file");
    }

    @Test
    void printsACompletionScriptThatBashReads(@TempDir Path folder) throws Exception {
        var run = Cli.run("completion");
        var script = Files.writeString(folder.resolve("completion"), run.out());

        var bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();

        assertThat(bash.waitFor()).isZero();
        assertThat(run.out()).contains("plumbline", "--blueprint");
    }

    @Test
    void printsTheSchemaThatADesignFollows(@TempDir Path folder) throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Cli.run("schema").out(), InputFormat.JSON);

        var design = Files.readString(Cli.design("G1", folder));

        assertThat(schema.validate(design, InputFormat.YAML)).isEmpty();
    }
}
