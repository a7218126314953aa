package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.cluster.apply.JournalHead;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What the commands do before and after a cluster is asked.
class ApplyCommandsTest {

    private static final String APPLIED =
            """
            {"time": "", "event": "APPLIED", "step": 0, "action": 0, "uid": "", "generation": 0, "text": ""}
            """;

    @TempDir Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void savedPlan() throws Exception {
        plan = folder.resolve("shop.plan");
        try (var cluster = new TinyCluster(200)) {
            Cli.run(
                    "plan",
                    Cli.design("G1", folder),
                    "--context",
                    "lab",
                    "--kubeconfig",
                    cluster.kubeconfig(folder),
                    "--to",
                    plan);
        }
    }

    private void journal(String lines) throws IOException {
        var head =
                new JournalHead(
                        "plumbline.io/v1",
                        "Journal",
                        "2026-11-24T10:00:00Z",
                        SavedPlan.read(plan),
                        Map.of());
        Files.writeString(
                folder.resolve("shop.plan.journal"),
                JsonMapper.shared().writeValueAsString(head) + "\n" + lines);
    }

    @Test
    void aDesignForProductionWantsItsContextTypedAgain() throws Exception {
        try (var cluster = new TinyCluster(200)) {
            var run =
                    Cli.run(
                            "apply",
                            plan,
                            "--context",
                            "lab",
                            "--kubeconfig",
                            cluster.kubeconfig(folder));

            assertThat(run.exit()).isEqualTo(Exit.USAGE);
            assertThat(run.err()).contains("type the context again with --confirm lab");
        }
    }

    @Test
    void aPlanWithObstaclesIsNotApplied() throws Exception {
        try (var cluster = new TinyCluster(200)) {
            var run =
                    Cli.run(
                            "apply",
                            plan,
                            "--context",
                            "lab",
                            "--confirm",
                            "lab",
                            "--kubeconfig",
                            cluster.kubeconfig(folder));

            assertThat(run.exit()).isEqualTo(Exit.CLUSTER);
            assertThat(run.err()).contains("the plan cannot be applied");
        }
    }

    @Test
    void statusTellsAnInterruptedApply() throws IOException {
        journal("");

        var run = Cli.run("status", plan, "--output", "json");

        assertThat(run.exit()).isEqualTo(Exit.STOPPED);
        assertThat(run.report("ApplyReport").get("phase").asString()).isEqualTo("applying");
    }

    @Test
    void keepDecidesForWhatWasApplied() throws IOException {
        journal(APPLIED);

        assertThat(Cli.run("keep", plan).out()).contains("are done and kept");
        assertThat(Cli.run("status", plan, "--output", "json").report("ApplyReport").get("phase"))
                .hasToString("\"kept\"");
    }

    @Test
    void thereIsNothingToKeepHalfWay() throws IOException {
        journal("");

        var run = Cli.run("keep", plan);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("there is nothing to keep");
    }

    @Test
    void aPlanThatWasNeverAppliedHasNoStatus() {
        var run = Cli.run("status", plan);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("the plan was not applied from here");
    }
}
