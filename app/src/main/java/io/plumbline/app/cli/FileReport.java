package io.plumbline.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// The result of a command that writes one file.
///
/// @param leftOut what the input says and the file does not
record FileReport(String apiVersion, String kind, String file, String title, List<String> leftOut) {

    static FileReport of(Path file, String title, List<String> leftOut) {
        return new FileReport("plumbline.io/v1", "FileReport", file.toString(), title, leftOut);
    }

    /// As text on standard error, since the result is the file.
    void print(OutputFormat format, CommandSpec spec) {
        if (format == OutputFormat.json) {
            spec.commandLine().getOut().println(Json.of(this));
            return;
        }
        var err = spec.commandLine().getErr();
        leftOut.forEach(line -> err.println("left out, no part of a design: " + line));
        err.println("Wrote " + file + ": " + title);
    }
}
