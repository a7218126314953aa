package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.ApplyListener;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Somebody else's lease, renewed while we wait, or not, on a machine whose clock is wrong.
final class ForeignLease implements AutoCloseable {

    private final LabApiServer server;
    private String holder = "";
    private boolean alive;
    private int renewals;

    ForeignLease(LabApiServer server) {
        this.server = server;
    }

    void renewFrom(String name) {
        alive = true;
        hold(name);
    }

    void abandonedBy(String name) {
        hold(name);
    }

    private void hold(String name) {
        holder = name;
        var lease =
                ApiObject.parse(
                        """
                        apiVersion: coordination.k8s.io/v1
                        kind: Lease
                        metadata: {name: plumbline-writer, namespace: default}
                        spec: {holderIdentity: %s, leaseTransitions: %d, renewTime: "2099-01-01T00:00:00.000000Z"}
                        """
                                .formatted(name, renewals++));
        var answer = server.admin().apply(lease, Apply.by("somebody"));
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.message());
        }
    }

    /// Applies; instead of waiting, time passes for the other holder.
    ApplyState apply(DesignedCluster cluster, SavedPlan plan, Path journal) throws Exception {
        try (var api = cluster.api()) {
            return ClusterWriter.of(
                            api,
                            journal,
                            ApplyListener.NONE,
                            time -> {
                                if (alive) {
                                    hold(holder);
                                }
                                return Pause.REAL.await(
                                        Duration.ofMillis(Math.min(time.toMillis(), 300)));
                            })
                    .apply(plan);
        }
    }

    @Override
    public void close() {
        server.admin()
                .delete(
                        ApiObject.parse(
                                "{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata:"
                                        + " {name: plumbline-writer, namespace: default}}"),
                        Optional.empty());
    }
}
