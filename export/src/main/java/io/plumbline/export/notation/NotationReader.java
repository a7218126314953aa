package io.plumbline.export.notation;

import io.plumbline.model.rule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Splits text into bases and topologies. In Markdown only ` ```topo ` blocks count.
final class NotationReader {

    private static final Pattern HEAD =
            Pattern.compile("(base|topology)\\s+(\\S+)(?:\\s+\"([^\"]*)\")?(?:\\s+([DPA]))?");

    private final String file;
    private final List<NotationBlock> blocks = new ArrayList<>();

    private String id = "";
    private String title = "";
    private Optional<Stage> stage = Optional.empty();
    private Optional<String> base = Optional.empty();
    private List<Statement> statements = new ArrayList<>();
    private Optional<Expectation> expectation = Optional.empty();
    private int startLine;

    private NotationReader(String file) {
        this.file = file;
    }

    static List<NotationBlock> read(String text, String file) {
        var reader = new NotationReader(file);
        var markdown = file.endsWith(".md") || text.lines().anyMatch("```topo"::equals);
        var inside = !markdown;
        var number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (markdown && line.startsWith("```")) {
                inside = !inside && line.strip().equals("```topo");
            } else if (inside) {
                reader.line(withoutComment(line).strip(), number);
            }
        }
        reader.finish();
        return reader.blocks;
    }

    private static String withoutComment(String line) {
        return line.strip().startsWith("#") ? "" : line;
    }

    private void line(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        var word = line.split("\\s+", 2)[0];
        switch (word) {
            case "base", "topology" -> head(line, number);
            case "why", "src" -> {}
            case "use" -> base = Optional.of(rest(line));
            case "expect" -> expectation = Optional.of(Expectation.parse(rest(line), file, number));
            default -> {
                if (id.isEmpty()) {
                    throw new NotationException(
                            file, number, "expected \"base\" or \"topology\" before statements");
                }
                statements.add(Statement.parse(line, file, number));
            }
        }
    }

    private static String rest(String line) {
        var parts = line.split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    private void head(String line, int number) {
        finish();
        var matcher = HEAD.matcher(line);
        if (!matcher.matches()) {
            throw new NotationException(
                    file, number, "expected: base ID \"title\", or topology ID \"title\" STAGE");
        }
        id = matcher.group(2);
        title = Optional.ofNullable(matcher.group(3)).orElse("");
        var letter = Optional.ofNullable(matcher.group(4));
        stage =
                line.startsWith("base")
                        ? Optional.empty()
                        : Optional.of(
                                switch (letter.orElse("D")) {
                                    case "P" -> Stage.PLAN;
                                    case "A" -> Stage.AUDIT;
                                    default -> Stage.DESIGN;
                                });
        startLine = number;
    }

    private void finish() {
        if (!id.isEmpty()) {
            blocks.add(
                    new NotationBlock(
                            id,
                            title,
                            stage,
                            base,
                            List.copyOf(statements),
                            expectation,
                            file,
                            startLine));
        }
        id = "";
        base = Optional.empty();
        statements = new ArrayList<>();
        expectation = Optional.empty();
    }
}
