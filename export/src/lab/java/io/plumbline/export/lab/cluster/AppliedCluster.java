package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.ApplyListener;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.plan.Planner;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.model.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Plans and applies against a cluster of the lab.
final class AppliedCluster {

    /// The stand-in answers at once: there is no point in waiting a second.
    private static final Pause SHORT =
            time -> Pause.REAL.await(Duration.ofMillis(Math.min(time.toMillis(), 100)));

    private AppliedCluster() {}

    static SavedPlan plan(DesignedCluster cluster, Topology design) throws Exception {
        try (var api = cluster.api()) {
            return SavedPlan.of(Planner.plan(design, api, Instant.now(), _ -> {}));
        }
    }

    static ApplyState apply(DesignedCluster cluster, SavedPlan plan, Path journal)
            throws Exception {
        try (var api = cluster.api()) {
            return ClusterWriter.of(api, journal, ApplyListener.NONE, SHORT).apply(plan);
        }
    }

    static ApplyState revert(DesignedCluster cluster, Path journal) throws Exception {
        try (var api = cluster.api()) {
            return ClusterWriter.of(api, journal, ApplyListener.NONE, SHORT).revert();
        }
    }
}
