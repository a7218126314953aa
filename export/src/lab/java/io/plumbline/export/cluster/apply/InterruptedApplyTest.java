package io.plumbline.export.cluster.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.plan.Planner;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.lab.cluster.DesignedCluster;
import io.plumbline.export.lab.cluster.WriteProof;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A writer that ends after any line of its journal, or before any, leaves what another finishes or
/// takes back.
@WithApiServer
class InterruptedApplyTest {

    private static final Pause SHORT =
            time -> Pause.REAL.await(Duration.ofMillis(Math.min(time.toMillis(), 50)));

    @TempDir Path temp;

    /// The process is gone: nobody catches it.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /// Ends the process when so many lines are written, or the disk is full then.
    private record Ending(int lines, boolean full) implements ClusterWriter.Sinks {

        @Override
        public Journal.Sink open(Path file, boolean fresh) throws IOException {
            var real = Journal.file(file, fresh);
            return new Journal.Sink() {
                private int written;

                @Override
                public void append(String line) throws IOException {
                    if (full && written == lines) {
                        throw new IOException("No space left on device");
                    }
                    real.append(line);
                    if (++written == lines && !full) {
                        throw new Killed();
                    }
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }

    private static SavedPlan plan(DesignedCluster cluster, Topology design) throws Exception {
        try (var api = cluster.api()) {
            return SavedPlan.of(Planner.plan(design, api, Instant.now(), _ -> {}));
        }
    }

    private static ApplyState apply(
            DesignedCluster cluster, SavedPlan plan, Path journal, ClusterWriter.Sinks sinks)
            throws Exception {
        try (var api = cluster.api()) {
            return new ClusterWriter(api, journal, SHORT, 20, ApplyListener.NONE, sinks).apply(plan);
        }
    }

    private static ApplyState revert(
            DesignedCluster cluster, Path journal, ClusterWriter.Sinks sinks) throws Exception {
        try (var api = cluster.api()) {
            return new ClusterWriter(api, journal, SHORT, 20, ApplyListener.NONE, sinks).revert();
        }
    }

    @Test
    void anApplyKilledAfterAnyLineGoesOnToTheSameEnd(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design);
            var journal = temp.resolve("killed.journal");
            var kills = 0;
            while (true) {
                try {
                    var state = apply(cluster, plan, journal, new Ending(1, false));
                    assertThat(state.phase()).isEqualTo(Phase.APPLIED);
                    break;
                } catch (Killed _) {
                    kills++;
                }
            }

            // Head, three lines a step, the end.
            assertThat(kills).isEqualTo(3 * plan.steps().size() + 2);
            assertThat(cluster.audit().difference().items()).isEmpty();
            assertThat(WriteProof.of(server, plan)).isEmpty();
            assertThat(WriteProof.realWrites(server)).isEqualTo(plan.steps().size());
        }
    }

    @Test
    void anApplyKilledAfterAnyLineIsTakenBack(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            for (var lines = 1; lines < 12; lines++) {
                var plan = plan(cluster, design);
                var journal = temp.resolve("killed-" + lines + ".journal");
                var ending = new Ending(lines, false);
                assertThatThrownBy(() -> apply(cluster, plan, journal, ending))
                        .isInstanceOf(Killed.class);

                assertThat(revert(cluster, journal, Journal::file).phase())
                        .as("after line %d", lines)
                        .isEqualTo(Phase.REVERTED);
            }
        }
    }

    @Test
    void aRevertKilledAfterAnyLineGoesOn(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design);
            var journal = temp.resolve("revert.journal");
            apply(cluster, plan, journal, Journal::file);
            while (true) {
                try {
                    var state = revert(cluster, journal, new Ending(1, false));
                    assertThat(state.phase()).isEqualTo(Phase.REVERTED);
                    break;
                } catch (Killed _) {
                    // Another goes on.
                }
            }
            // The namespace stays: others may live in it.
            assertThat(plan(cluster, design).steps()).hasSize(plan.steps().size() - 1);
            assertThat(WriteProof.of(server, plan)).isEmpty();
        }
    }

    @Test
    void nothingIsSentWhenTheDiskIsFullFromTheStart(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design);
            var journal = temp.resolve("full.journal");

            assertThatThrownBy(() -> apply(cluster, plan, journal, new Ending(0, true)))
                    .isInstanceOf(IOException.class);
            assertThat(WriteProof.realWrites(server)).isZero();
        }
    }

    @Test
    void nothingMoreIsSentWhenTheDiskIsFullHalfWay(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design);
            var journal = temp.resolve("half.journal");
            // Head and the intention of the first step fit.
            assertThatThrownBy(() -> apply(cluster, plan, journal, new Ending(2, true)))
                    .isInstanceOf(IOException.class);

            assertThat(WriteProof.realWrites(server)).isEqualTo(1);
            assertThat(revert(cluster, journal, Journal::file).phase()).isEqualTo(Phase.REVERTED);
        }
    }
}
