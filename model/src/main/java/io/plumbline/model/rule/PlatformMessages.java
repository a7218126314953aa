package io.plumbline.model.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Messages of the platform, mapped to the rules that explain them (`rules.md` 10.1).
public final class PlatformMessages {

    /// What a message means.
    ///
    /// @param fragment of the message that was recognised
    /// @param speaker the component that says so
    /// @param ruleIds rules whose text explains it, the likeliest first
    public record Explanation(String fragment, String speaker, List<String> ruleIds) {}

    private record Line(List<String> parts, Explanation explanation) {}

    private static final List<Line> LINES = lines();

    private PlatformMessages() {}

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        var stream =
                Objects.requireNonNull(
                        PlatformMessages.class.getResourceAsStream("platform-messages.txt"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> lines.add(line(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(String text) {
        var columns = text.split(" \\| ", -1);
        var parts = Arrays.stream(columns[0].split(" \\.\\.\\. ", -1)).map(PlatformMessages::plain);
        return new Line(
                parts.toList(),
                new Explanation(columns[0], columns[1], List.of(columns[2].split(", ", -1))));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /// The first mapping whose fragment occurs in the message, whatever case and line breaks it has.
    public static Optional<Explanation> explain(String message) {
        var text = plain(message);
        return LINES.stream().filter(line -> occurs(line, text)).findFirst().map(Line::explanation);
    }

    private static boolean occurs(Line line, String text) {
        var from = 0;
        for (var part : line.parts()) {
            var at = text.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    /// All mappings in their order.
    public static List<Explanation> all() {
        return LINES.stream().map(Line::explanation).toList();
    }
}
