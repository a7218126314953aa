package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/rules.md` lists the rules with the statement in the first lines of their classes.
/// CONTRIBUTING.md says how it is written anew.
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "rules.md");

    private static final String HEAD =
            """
            # Rules

            What `check`, the window and `topo` judge, in the order of the catalogue. A finding says what
            is wrong with which objects and, where one is known, offers a fix. A fact that is missing
            gives *not known*, never *good*. This page is generated.

            | rule | what must hold | stages |
            |---|---|---|
            """;

    private static final String FOOT =
            """

            Stages: *design* while drawing, *plan* before anything is sent, *audit* against what was
            observed.
            """;

    @Test
    void listsEveryRule() throws IOException {
        var expected =
                RuleList.all().stream().map(RulesPageTest::row).collect(Collectors.joining());
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, HEAD + expected + FOOT);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(HEAD + expected + FOOT);
    }

    private static String row(Rule rule) {
        var stages =
                Arrays.stream(Stage.values())
                        .filter(rule.stages()::contains)
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return "| %s | %s | %s |\n".formatted(rule.id(), statement(rule), stages);
    }

    private static String statement(Rule rule) {
        var source =
                Path.of("src", "main", "java")
                        .resolve(rule.getClass().getName().replace('.', '/') + ".java");
        try {
            var lines = Files.readAllLines(source);
            var start = "/// " + rule.id() + ": ";
            var statement =
                    lines.stream()
                            .dropWhile(l -> !l.startsWith(start))
                            .takeWhile(l -> l.startsWith("/// "))
                            .map(l -> l.substring(4))
                            .collect(Collectors.joining(" "))
                            .substring(start.length() - 4);
            return statement.substring(0, 1).toUpperCase(Locale.ROOT) + statement.substring(1);
        } catch (IOException e) {
            throw new AssertionError("no source of " + rule.id(), e);
        }
    }
}
