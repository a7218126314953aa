package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopoCommandTest {

    private static final String EXPECTATION =
            """
            topology X1 "nobody configured the port channel" D
            use G1
            %s
            """;

    @TempDir Path folder;

    private Path topologies(String statements) {
        try {
            return Files.writeString(
                    folder.resolve("x.topo"), EXPECTATION.formatted(statements.strip()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsInEveryDesignOfTheCatalogueWhatItExpects() throws IOException {
        var designs = folder.resolve("designs.md");
        var text = Files.readString(Cli.CATALOGUE);
        Files.writeString(designs, text.substring(0, text.indexOf("topology T37")) + "```\n");

        var run = Cli.run("topo", designs, "--known-rules-only", "--output", "json");

        assertThat(run.exit()).as(run.out()).isZero();
        var summary = run.report("TopoReport").get("summary");
        assertThat(summary.get("passed").asInt()).isEqualTo(36);
        assertThat(summary.get("nonEmpty").asInt()).isGreaterThan(20);
    }

    @Test
    void printsWhatWasExpectedAndNotFound() {
        var run = Cli.run("topo", topologies("expect fire: BOND-03"), bases());

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out())
                .contains(
                        "MISMATCH  X1  nobody configured the port channel",
                        "fire, expected and not found: BOND-03",
                        "0 passed, 1 failed; 1 expected sets were not empty");
    }

    @Test
    void printsWhatWasFoundAndNotExpected() {
        var text = "nic w.ens1f1 lag=none\nnic w.ens2f1 lag=none\nexpect fire: none";

        var run = Cli.run("topo", topologies(text), bases());

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("fire, found and not expected: BOND-03");
    }

    @Test
    void missesARuleThatDoesNotExistUnlessToldToLeaveItOut() {
        var file = topologies("expect fire: CAP-99");

        assertThat(Cli.run("topo", file, bases()).exit()).isEqualTo(Exit.FOUND);
        assertThat(Cli.run("topo", file, bases(), "--known-rules-only").exit()).isZero();
    }

    @Test
    void namesFileAndLineOfWhatIsNotInTheNotation() {
        var run = Cli.run("topo", topologies("nonsense here\nexpect fire: none"), bases());

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).startsWith("plumbline: ").contains("x.topo:3: ");
    }

    @Test
    void namesABaseThatIsNotThere() {
        var run = Cli.run("topo", topologies("expect fire: none"));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("G1");
    }

    private Path bases() {
        try {
            var text = Files.readString(Cli.CATALOGUE);
            var end = text.indexOf("```", text.indexOf("base G4"));
            return Files.writeString(folder.resolve("bases.md"), text.substring(0, end) + "```\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
