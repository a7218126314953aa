package io.plumbline.export.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.manifest.PlausibleTopology;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn by chance comes to be, too; what speaks against a plan is said before.
@WithApiServer
class RandomDesignsTest {

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDesignIsAppliedOrRefusedBefore(long seed, LabApiServer server) throws Exception {
        var design = new PlausibleTopology(seed).build();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = AppliedCluster.plan(cluster, design);
            if (!plan.obstacles().isEmpty()) {
                assertThat(plan.obstacles()).allMatch(text -> text.matches("(SAFE|APPLY)-.*"));
                assertThat(WriteProof.realWrites(server)).isZero();
                return;
            }

            var state = AppliedCluster.apply(cluster, plan, temp.resolve("random.journal"));

            assertThat(state.reason()).isEmpty();
            assertThat(state.phase()).isEqualTo(Phase.APPLIED);
            assertThat(cluster.audit().difference().items()).isEmpty();
            assertThat(AppliedCluster.plan(cluster, design).steps()).isEmpty();
            assertThat(WriteProof.of(server, plan)).isEmpty();
        }
    }
}
