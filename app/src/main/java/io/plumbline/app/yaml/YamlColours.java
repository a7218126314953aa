package io.plumbline.app.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/// A line of YAML as coloured pieces: key, string, number, comment.
final class YamlColours {

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
    private static final Pattern ENTRY =
            Pattern.compile("^(\\s*(?:- )*)([^\\s\"'#][^:#]*|\"[^\"]*\")(:)(\\s.*|)$");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.]*|true|false|null");

    private YamlColours() {}

    static List<Text> of(String line) {
        var pieces = new ArrayList<Text>();
        var comment = COMMENT.matcher(line);
        var code = line;
        var rest = "";
        if (comment.find()) {
            code = line.substring(0, comment.start());
            rest = line.substring(comment.start());
        }
        var entry = ENTRY.matcher(code);
        if (entry.matches()) {
            add(pieces, entry.group(1), "yaml-plain");
            add(pieces, entry.group(2), "yaml-key");
            add(pieces, entry.group(3), "yaml-plain");
            add(pieces, entry.group(4), style(entry.group(4)));
        } else {
            add(pieces, code, style(code.replaceFirst("^\\s*- ", "")));
        }
        add(pieces, rest, "yaml-comment");
        return pieces;
    }

    private static String style(String value) {
        return NUMBER.matcher(value.strip()).matches() ? "yaml-num" : "yaml-str";
    }

    private static void add(List<Text> pieces, String text, String style) {
        if (!text.isEmpty()) {
            var piece = new Text(text);
            piece.getStyleClass().addAll("yaml", style);
            pieces.add(piece);
        }
    }
}
