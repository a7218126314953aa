package io.plumbline.export.manifest.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a tree as block style YAML: two spaces per level, sequences indented under their key, quotes
/// only where a reader could misunderstand. The same tree gives the same text.
public final class YamlEmitter {

    private final StringBuilder out = new StringBuilder();
    private final List<YamlText.MarkedLines> marks = new ArrayList<>();
    private int line = 1;

    private YamlEmitter() {}

    /// @param head comment lines above the document
    public static YamlText emit(List<String> head, YamlMapping root) {
        var emitter = new YamlEmitter();
        emitter.comments(head, 0);
        if (root.entries().isEmpty()) {
            emitter.out.append("{}");
            emitter.newline();
        } else {
            emitter.mapping(root, 0, false);
        }
        return new YamlText(emitter.out.toString(), emitter.marks);
    }

    public static YamlText emit(YamlMapping root) {
        return emit(List.of(), root);
    }

    /// @param started the line already stands at the place of the first key
    private void mapping(YamlMapping mapping, int indent, boolean started) {
        var inLine = started;
        for (var entry : mapping.entries()) {
            var first = line;
            if (!inLine) {
                before(entry.dressing(), indent);
                first = line - entry.dressing().before().size();
                indent(indent);
            }
            inLine = false;
            out.append(key(entry.key())).append(':');
            value(entry.value(), indent, entry.dressing().beside());
            mark(entry.dressing(), first);
        }
    }

    private void sequence(YamlSequence sequence, int indent, boolean started) {
        var inLine = started;
        for (var item : sequence.items()) {
            var first = line;
            if (!inLine) {
                before(item.dressing(), indent);
                first = line - item.dressing().before().size();
                indent(indent);
            }
            inLine = false;
            out.append('-');
            item(item, indent);
            mark(item.dressing(), first);
        }
    }

    private void item(YamlSequence.Item item, int indent) {
        var beside = item.dressing().beside();
        switch (item.value()) {
            case YamlMapping mapping when startsInLine(mapping, beside) -> {
                out.append(' ');
                mapping(mapping, indent + 2, true);
            }
            case YamlSequence sequence when startsInLine(sequence, beside) -> {
                out.append(' ');
                sequence(sequence, indent + 2, true);
            }
            case YamlNode value -> value(value, indent, beside);
        }
    }

    private static boolean startsInLine(YamlMapping mapping, Optional<String> beside) {
        return beside.isEmpty()
                && !mapping.entries().isEmpty()
                && isBare(mapping.entries().getFirst().dressing());
    }

    private static boolean startsInLine(YamlSequence sequence, Optional<String> beside) {
        return beside.isEmpty()
                && !sequence.items().isEmpty()
                && isBare(sequence.items().getFirst().dressing());
    }

    private static boolean isBare(Dressing dressing) {
        return !dressing.gap() && dressing.before().isEmpty();
    }

    /// The value after `key:` or `-`, up to the end of its last line.
    private void value(YamlNode value, int indent, Optional<String> beside) {
        switch (value) {
            case YamlMapping mapping when mapping.entries().isEmpty() -> inLine("{}", beside);
            case YamlSequence sequence when sequence.items().isEmpty() -> inLine("[]", beside);
            case YamlMapping mapping -> {
                endOfLine(beside);
                mapping(mapping, indent + 2, false);
            }
            case YamlSequence sequence -> {
                endOfLine(beside);
                sequence(sequence, indent + 2, false);
            }
            case YamlScalar.Text text when LiteralBlock.fits(text.value()) ->
                    literal(text.value(), indent + 2, beside);
            case YamlScalar.Text text -> inLine(inLine(text.value()), beside);
            case YamlScalar.Quoted quoted -> inLine(DoubleQuoted.of(quoted.value()), beside);
            case YamlScalar.Whole whole -> inLine(Long.toString(whole.value()), beside);
            case YamlScalar.Flag flag -> inLine(Boolean.toString(flag.value()), beside);
            case YamlScalar.Nothing _ -> inLine("null", beside);
        }
    }

    private void literal(String text, int indent, Optional<String> beside) {
        out.append(' ').append(LiteralBlock.header(text));
        endOfLine(beside);
        for (var row : LiteralBlock.rows(text)) {
            if (!row.isEmpty()) {
                indent(indent);
                out.append(row);
            }
            newline();
        }
    }

    private void inLine(String text, Optional<String> beside) {
        out.append(' ').append(text);
        endOfLine(beside);
    }

    private static String inLine(String text) {
        return PlainText.isSafe(text) ? text : DoubleQuoted.of(text);
    }

    private static String key(String key) {
        return inLine(key);
    }

    private void before(Dressing dressing, int indent) {
        if (dressing.gap()) {
            newline();
        }
        comments(dressing.before(), indent);
    }

    private void comments(List<String> rows, int indent) {
        for (var row : rows) {
            indent(indent);
            out.append(row.isEmpty() ? "#" : "# " + oneLine(row));
            newline();
        }
    }

    private void endOfLine(Optional<String> comment) {
        comment.ifPresent(text -> out.append(" # ").append(oneLine(text)));
        newline();
    }

    private void mark(Dressing dressing, int first) {
        dressing.mark()
                .ifPresent(mark -> marks.add(new YamlText.MarkedLines(mark, first, line - 1)));
    }

    private void indent(int columns) {
        out.repeat(' ', columns);
    }

    private void newline() {
        out.append('\n');
        line++;
    }

    /// Names of a design reach comments: nothing in them may end the line.
    private static String oneLine(String comment) {
        var text = new StringBuilder(comment.length());
        comment.codePoints()
                .map(c -> PlainText.isPrintable(c) ? c : ' ')
                .forEach(text::appendCodePoint);
        return text.toString().strip();
    }
}
