package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One host whose bond has another MTU than it is drawn with, and networks that nobody made.
class AuditCommandTest {

    @TempDir Path folder;

    private Path design = Path.of("");
    private Path cluster = Path.of("");

    @BeforeEach
    void designAndCluster() throws IOException {
        design = Cli.design("G1", folder);
        cluster = Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(
                cluster.resolve("state.yaml"),
                """
                apiVersion: nmstate.io/v1beta1
                kind: NodeNetworkState
                metadata: {name: w-1}
                status:
                  lastSuccessfulUpdateTime: "2026-11-24T09:00:00Z"
                  currentState:
                    interfaces:
                      - {name: bond1, type: bond, state: up, mtu: 1500}
                """);
    }

    private Cli audit(Object... more) {
        return Cli.run(
                Stream.concat(Stream.of("audit", design, "--from", cluster), Stream.of(more))
                        .toArray());
    }

    @Test
    void namesEachDifference() {
        var run = audit();

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FOUND);
        assertThat(run.out())
                .contains("interface bond1: mtu is 1500, the design says 9000")
                .contains("not read  state of host");
    }

    @Test
    void printsAReportForPrograms() {
        var report = audit("--output", "json").report("AuditReport");

        assertThat(report.at("/summary/differences").asInt())
                .isEqualTo(report.get("differences").size())
                .isPositive();
        assertThat(report.get("source").asString()).endsWith("cluster");
    }

    @Test
    void printsAPageForATicket() {
        var run = audit("--output", "markdown");

        assertThat(run.out())
                .startsWith("# Audit of ")
                .contains("| interface bond1 | mtu | 1500 | 9000 |");
    }

    @Test
    void printsFindingsForCodeHosts() {
        var run = audit("--output", "sarif");

        assertThat(run.json().at("/version").asString()).isEqualTo("2.1.0");
        assertThat(run.out()).contains("\"AUDIT-03\"");
    }

    @Test
    void isQuietWhenItHasSaidSoBefore() {
        var memory = folder.resolve("audit.last");

        var first = audit("--last", memory);
        var second = audit("--last", memory);

        assertThat(first.out()).contains("bond1");
        assertThat(second.out()).isEmpty();
        assertThat(second.exit()).isEqualTo(first.exit());
    }

    @Test
    void looksAtAClusterWithoutADesign() {
        var run = Cli.run("audit", "--from", cluster);

        assertThat(run.exit()).as(run.err()).isIn(Exit.GOOD, Exit.FOUND);
        assertThat(run.out()).contains("0 differences");
    }
}
