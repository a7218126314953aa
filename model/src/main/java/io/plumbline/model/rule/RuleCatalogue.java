package io.plumbline.model.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What people may want to know about each rule: the text of `rules`, `rules show` and the reference
/// page.
public final class RuleCatalogue {

    /// A number that a design may set to change a rule.
    ///
    /// @param standard value where the design says nothing, with its unit
    public record Parameter(String name, String standard) {}

    /// One rule in words.
    ///
    /// @param title its violation, short
    /// @param severity `error`, `warning`, `info` or `unknown`; several where it depends
    /// @param statement what must hold
    /// @param otherwise what happens where it does not
    /// @param source who says so
    public record Entry(
            Rule rule,
            String title,
            String severity,
            String statement,
            String otherwise,
            String source,
            List<Parameter> parameters) {

        public String id() {
            return rule.id();
        }
    }

    private static final Properties TEXTS = texts();

    private RuleCatalogue() {}

    private static Properties texts() {
        var texts = new Properties();
        var stream =
                Objects.requireNonNull(
                        RuleCatalogue.class.getResourceAsStream("catalogue.properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// All rules in the order of the catalogue.
    public static List<Entry> all() {
        return RuleList.all().stream().map(RuleCatalogue::entry).toList();
    }

    /// One rule by its id, whatever its case.
    public static Optional<Entry> find(String id) {
        var wanted = id.strip().toUpperCase(Locale.ROOT);
        return RuleList.all().stream()
                .filter(rule -> rule.id().equals(wanted))
                .findFirst()
                .map(RuleCatalogue::entry);
    }

    private static Entry entry(Rule rule) {
        return new Entry(
                rule,
                text(rule, "title"),
                text(rule, "severity"),
                text(rule, "statement"),
                text(rule, "otherwise"),
                text(rule, "source"),
                parameters(TEXTS.getProperty(rule.id() + ".parameters", "")));
    }

    private static String text(Rule rule, String what) {
        return TEXTS.getProperty(rule.id() + "." + what, "");
    }

    private static List<Parameter> parameters(String text) {
        var parameters = new ArrayList<Parameter>();
        for (var part : text.split("; ", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.add(
                        new Parameter(part.substring(0, equals), part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /// Ids that the catalogue has texts for.
    static List<String> ids() {
        return TEXTS.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".title"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .sorted()
                .toList();
    }
}
