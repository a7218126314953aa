package io.plumbline.app.cli;

import picocli.CommandLine.Option;

/// The option `--output` of commands whose result is for people or for programs.
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text or json (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format = OutputFormat.text;

    OutputFormat format() {
        return format;
    }
}
