package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/commands.md` shows the help of every command.
/// CONTRIBUTING.md says how it is written anew.
class CommandsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    private static final String HEAD =
            """
            # Commands

            `./plumbline [FILE]` opens the window; with a command it runs without one and needs no
            display. Results go to standard output, messages to standard error. This page is generated.

            | exit code | means |
            |---|---|
            | 0 | good; warnings and information are allowed |
            | 1 | errors or differences found, expectations missed, or a manifest that violates its schema |
            | 2 | wrong usage |
            | 3 | input that does not read, or a file that cannot be written |
            | 4 | the cluster refuses, or does not answer |
            | 5 | stopped half-way; the journal says where, `apply` goes on and `revert` goes back |
            | 70 | `./plumbline` could not build itself, or a defect of Plumbline |

            `--output json` prints the result for programs, with `apiVersion` and `kind` on top.
            `plumbline schema KIND` prints the JSON Schema of a kind: CheckReport, CheckReports (several
            files), TopoReport, ExportReport, ImportReport (`observe`), AuditReport, Plan, ApplyReport
            (`apply`, `keep`, `revert`, `status`), SimulationReport, DiffReport, RulesReport, Explanation
            (`explain`), FileReport (`new`, `convert`, `render`). `check` and `audit --output sarif`
            print SARIF 2.1.0.
            """;

    @Test
    void showsTheHelpOfEveryCommand() throws IOException {
        var commands =
                CommandLineEntry.commandLine().getSubcommands().keySet().stream()
                        .filter(c -> !c.equals("help"))
                        .map(CommandsPageTest::section)
                        .collect(Collectors.joining());
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, HEAD + commands);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(HEAD + commands);
    }

    private static String section(String command) {
        return "\n## %s\n\n```text\n%s```\n".formatted(command, Cli.run(command, "--help").out());
    }
}
