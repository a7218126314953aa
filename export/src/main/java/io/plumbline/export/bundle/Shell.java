package io.plumbline.export.bundle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of a Bash script.
final class Shell {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
    private static final int WIDTH = 100;

    private Shell() {}

    static boolean isBare(String text) {
        return BARE.matcher(text).matches() && !text.startsWith("-");
    }

    /// The text as one word, quoted where it needs to be.
    static String word(String text) {
        return isBare(text) ? text : quoted(text);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    static String words(List<String> texts) {
        return texts.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    /// `for NAME in WORDS; do`, over several lines where it gets long.
    static String loop(String variable, List<String> texts) {
        var line = "for " + variable + " in " + words(texts) + "; do";
        if (line.length() <= WIDTH) {
            return line;
        }
        var out = new StringBuilder("for ").append(variable).append(" in");
        var column = out.length();
        for (var text : texts) {
            var word = word(text);
            if (column + word.length() + 1 > WIDTH) {
                out.append(" \\\n   ");
                column = 3;
            }
            out.append(' ').append(word);
            column += word.length() + 1;
        }
        return out.append("; do").toString();
    }
}
