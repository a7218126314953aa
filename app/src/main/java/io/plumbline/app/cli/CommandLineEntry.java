package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// Runs what the arguments ask for.
public final class CommandLineEntry {

    private CommandLineEntry() {}

    /// @return the exit code: 0 good, 1 found something, 2 wrong usage, 3 unreadable input, a file
    /// that cannot be written or a window without a display, 4 a cluster that refuses or does not
    /// answer, 5 stopped half-way, 70 a defect of Plumbline
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
        line.getCommandSpec().exitCodeOnExecutionException(Exit.BROKEN);
        for (var command : line.getSubcommands().values()) {
            var spec = command.getCommandSpec();
            spec.exitCodeOnExecutionException(Exit.BROKEN);
            if (command.getCommand() instanceof HelpCommand) {
                spec.usageMessage().footer("", "Example:", "  plumbline help check");
            } else {
                spec.mixinStandardHelpOptions(true);
                spec.versionProvider(new VersionLine());
            }
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(CommandLineEntry::explain);
        return line;
    }

    private static int explain(
            Exception exception, CommandLine line, CommandLine.ParseResult result)
            throws Exception {
        if (exception instanceof ClusterException) {
            line.getErr().println("plumbline: " + exception.getMessage());
            return Exit.CLUSTER;
        }
        var message =
                switch (exception) {
                    case UnreadableInputException e -> e.getMessage();
                    case NoWindowException e -> e.getMessage();
                    case NoSuchFileException e ->
                            "cannot write " + e.getFile() + ": there is no such folder";
                    case AccessDeniedException e ->
                            "cannot write " + e.getFile() + ": access denied";
                    case IOException e -> "cannot write: " + e.getMessage();
                    default -> throw exception;
                };
        line.getErr().println("plumbline: " + message);
        return Exit.UNREADABLE;
    }
}
