package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.file.DesignFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObserveCommandTest {

    private static final Path STATE = Cli.NODE_STATES.resolve("dlbewley-ovn-recon__host-lldp.yaml");

    @TempDir Path folder;

    @Test
    void makesADesignOfARealHost() throws Exception {
        var to = folder.resolve("found.plumbline.yaml");

        var run = Cli.run("observe", "--from", STATE, "--to", to);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(DesignFile.read(to).hosts().size()).isEqualTo(1);
        assertThat(run.err()).contains("1 objects read, 1 understood, 0 of other kinds, 0 refused");
    }

    @Test
    void namesWhatItDidNotTakeOver() {
        var to = folder.resolve("found.plumbline.yaml");

        var run = Cli.run("observe", "--from", Cli.NODE_STATES, "--to", to, "--output", "json");

        assertThat(run.exit()).as(run.err()).isZero();
        var report = run.report("ImportReport");
        assertThat(report.at("/objects/understood").asInt()).isGreaterThanOrEqualTo(15);
        assertThat(report.get("items")).isNotEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void writesNothingWhenThereIsNoHostInIt() throws Exception {
        var from = Files.writeString(folder.resolve("pod.yaml"), "apiVersion: v1\nkind: Pod\n");
        var to = folder.resolve("found.plumbline.yaml");

        var run = Cli.run("observe", "--from", from, "--to", to);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err())
                .contains("no NodeNetworkState and no Node in it; nothing was written");
        assertThat(to).doesNotExist();
    }

    @Test
    void readsARunningCluster() throws Exception {
        var to = folder.resolve("found.plumbline.yaml");
        try (var cluster = new TinyCluster(200)) {
            var run =
                    Cli.run(
                            "observe",
                            "--context",
                            "lab",
                            "--kubeconfig",
                            cluster.kubeconfig(folder),
                            "--to",
                            to,
                            "--output",
                            "json");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.report("ImportReport").at("/objects/understood").asInt()).isEqualTo(1);
            assertThat(run.out()).contains("\"missing\"");
        }
        assertThat(DesignFile.read(to).hosts().size()).isZero();
    }

    @Test
    void saysThatTheClusterRefuses() throws Exception {
        try (var cluster = new TinyCluster(401)) {
            var run =
                    Cli.run(
                            "observe",
                            "--context",
                            "lab",
                            "--kubeconfig",
                            cluster.kubeconfig(folder),
                            "--to",
                            folder.resolve("found.plumbline.yaml"));

            assertThat(run.exit()).isEqualTo(Exit.CLUSTER);
            assertThat(run.err()).contains("does not take the credentials (401): log in again");
        }
    }

    @Test
    void saysThatAPathIsNotThere() {
        var run =
                Cli.run(
                        "observe",
                        "--from",
                        folder.resolve("no"),
                        "--to",
                        folder.resolve("a.yaml"));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("no: there is no such file");
    }
}
