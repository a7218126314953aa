package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/rules.md` lists the rules of the catalogue.
/// CONTRIBUTING.md says how it is written anew.
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "rules.md");

    private static final String HEAD =
            """
            # Rules

            What `check`, the window and `topo` judge, in the order of the catalogue. A finding says what
            is wrong with which objects and, where one is known, offers a fix. A fact that is missing
            gives *not known*, never *good*. `plumbline rules show ID` tells what happens otherwise and who
            says so. This page is generated.

            | rule | what must hold | otherwise | stages |
            |---|---|---|---|
            """;

    private static final String FOOT =
            """

            Stages: *design* while drawing, *plan* before anything is sent, *audit* against what was
            observed.
            """;

    @Test
    void listsEveryRule() throws IOException {
        var expected =
                RuleCatalogue.all().stream().map(RulesPageTest::row).collect(Collectors.joining());
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, HEAD + expected + FOOT);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(HEAD + expected + FOOT);
    }

    private static String row(RuleCatalogue.Entry entry) {
        var stages =
                Arrays.stream(Stage.values())
                        .filter(entry.rule().stages()::contains)
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |\n"
                .formatted(entry.id(), entry.statement(), entry.severity(), stages);
    }
}
