package io.plumbline.export.bundle;

import java.util.List;

/// The text of a Bash script, line by line.
final class Script {

    private static final int ONE_LINE = 90;

    private final StringBuilder out = new StringBuilder("#!/usr/bin/env bash\n");

    /// @param comment what the script does, in one line
    /// @param library the shared steps, relative to the script
    static Script of(String comment, String library) {
        return new Script()
                .line("# " + comment)
                .line("set -euo pipefail")
                .line("cd \"$(dirname \"${BASH_SOURCE[0]}\")\"")
                .line("source " + library);
    }

    Script line(String text) {
        out.append(text).append('\n');
        return this;
    }

    Script lines(String text) {
        out.append(text.endsWith("\n") ? text : text + "\n");
        return this;
    }

    /// A new part, announced on the screen.
    Script part(String title) {
        return line("").line("say " + Shell.quoted(title));
    }

    /// The same lines once per value of a variable; a single value needs no loop.
    Script each(String variable, List<String> values, List<String> body) {
        if (values.size() == 1) {
            line(variable + "=" + Shell.word(values.getFirst()));
            body.forEach(this::line);
            return this;
        }
        var loop = Shell.loop(variable, values);
        if (body.size() == 1 && loop.length() + body.getFirst().length() < ONE_LINE) {
            return line(loop + " " + body.getFirst() + "; done");
        }
        line(loop);
        body.forEach(text -> line("  " + text));
        return line("done");
    }

    String text() {
        return out.toString();
    }
}
