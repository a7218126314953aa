package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster without any operator.
class PlanCommandTest {

    @TempDir Path folder;

    private Cli plan(TinyCluster cluster, Object... more) throws Exception {
        var words =
                new ArrayList<Object>(
                        List.of(
                                "plan",
                                Cli.design("G1", folder),
                                "--context",
                                "lab",
                                "--kubeconfig",
                                cluster.kubeconfig(folder)));
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    @Test
    void namesWhatTheClusterDoesNotServe() throws Exception {
        try (var cluster = new TinyCluster(200)) {
            var run = plan(cluster);

            assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FOUND);
            assertThat(run.out())
                    .contains("cannot be applied:")
                    .contains("does not serve nmstate.io/v1")
                    .contains("the role to ask for:");
        }
    }

    @Test
    void savesWhatItPrints() throws Exception {
        var to = folder.resolve("shop.plan");
        try (var cluster = new TinyCluster(200)) {
            var run = plan(cluster, "--to", to, "--output", "json");

            assertThat(run.report("Plan").get("steps")).isNotEmpty();
            assertThat(to).hasContent(run.out());
        }
    }

    @Test
    void saysThatTheClusterRefuses() throws Exception {
        try (var cluster = new TinyCluster(401)) {
            assertThat(plan(cluster).exit()).isEqualTo(Exit.CLUSTER);
        }
    }
}
