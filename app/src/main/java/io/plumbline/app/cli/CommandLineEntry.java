package io.plumbline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// Runs what the arguments ask for.
public final class CommandLineEntry {

    private CommandLineEntry() {}

    /// @return the exit code: 0 good, 1 found something, 2 wrong usage, 3 unreadable input
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /// The same with other streams for results and messages.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new PlumblineCommand());
        line.addSubcommand(new HelpCommand());
        line.getSubcommands()
                .values()
                .forEach(c -> {
                    if (!(c.getCommand() instanceof HelpCommand)) {
                        c.getCommandSpec().mixinStandardHelpOptions(true);
                        c.getCommandSpec().versionProvider(new VersionLine());
                    }
                });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(CommandLineEntry::explain);
        return line;
    }

    private static int explain(
            Exception exception, CommandLine line, CommandLine.ParseResult result)
            throws Exception {
        switch (exception) {
            case UnreadableInputException e ->
                    line.getErr().println("plumbline: " + e.getMessage());
            case IOException e ->
                    line.getErr().println("plumbline: cannot write: " + e.getMessage());
            default -> throw exception;
        }
        return Exit.UNREADABLE;
    }
}
