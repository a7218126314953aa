package io.plumbline.export.lab.cluster;

import static io.plumbline.export.lab.cluster.FaultyApi.dryRun;
import static io.plumbline.export.lab.cluster.FaultyApi.realWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.ApplyListener;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.lab.cluster.FaultyApi.Fault;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the server and the line do while a plan is applied: nothing is lost, nothing is sent twice,
/// and where it stands is told truthfully.
@WithApiServer
class FaultTableTest {

    private static final String NETWORKS = "clusteruserdefinednetworks";
    private static final String POLICIES = "nodenetworkconfigurationpolicies";
    private static final Pause SHORT = time -> Pause.REAL.await(Duration.ofMillis(20));

    private final Topology design = Blueprint.LAB.topology();
    private LabApiServer server;
    private DesignedCluster cluster;
    private SavedPlan plan;
    private Path journal;

    @BeforeEach
    void planned(LabApiServer shared, @TempDir Path temp) throws Exception {
        server = shared;
        cluster = new DesignedCluster(server, design, temp);
        plan = AppliedCluster.plan(cluster, design);
        journal = temp.resolve("lab.journal");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private ApplyState apply(ClusterApi api) throws Exception {
        try (api) {
            return ClusterWriter.of(api, journal, ApplyListener.NONE, SHORT).apply(plan);
        }
    }

    private ApplyState refused(Predicate<ApiRequest> which, int code, String status)
            throws Exception {
        return apply(FaultyApi.refusing(cluster.api(), which, code, status));
    }

    /// It says that it stopped, goes on when the fault is over, and has sent each step once.
    private void goesOnAfter(ApplyState stopped, String reason) throws Exception {
        assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
        assertThat(stopped.reason()).contains(reason);
        assertThat(apply(cluster.api()).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    private void isWhole() throws Exception {
        assertThat(cluster.audit().difference().items()).isEmpty();
        assertThat(WriteProof.of(server, plan)).isEmpty();
        assertThat(WriteProof.realWrites(server)).isEqualTo(plan.steps().size());
    }

    private static String status(String reason, String message) {
        return "{\"kind\": \"Status\", \"reason\": \"%s\", \"message\": \"%s\"}"
                .formatted(reason, message);
    }

    @Test
    void loggedOutInTheMiddle() throws Exception {
        var api = FaultyApi.that(Fault.LOGGED_OUT, cluster.api(), dryRun(NETWORKS), 1);

        goesOnAfter(apply(api), "does not take the credentials");
    }

    @Test
    void forbiddenForOneKind() throws Exception {
        goesOnAfter(
                refused(dryRun(NETWORKS), 403, status("Forbidden", "user may not patch")),
                "not allowed: user may not patch");
    }

    @Test
    void definitionGoneMeanwhile() throws Exception {
        goesOnAfter(
                refused(dryRun(NETWORKS), 404, "404 page not found"),
                "the cluster does not serve this kind");
    }

    @Test
    void fieldTakenByAnotherManager() throws Exception {
        goesOnAfter(
                refused(
                        dryRun(NETWORKS),
                        409,
                        """
                        {"kind": "Status", "reason": "Conflict", "details": {"causes": [
                         {"reason": "FieldManagerConflict", "field": ".spec.network",
                          "message": "conflict with \\"tool-a\\""}]}}"""),
                "belongs to somebody else by now (conflict with \"tool-a\")");
    }

    @Test
    void objectChangedMeanwhile() throws Exception {
        goesOnAfter(
                refused(dryRun(NETWORKS), 409, status("Conflict", "the object has been modified")),
                "it has changed meanwhile");
    }

    @Test
    void invalidForTheServer() throws Exception {
        goesOnAfter(
                refused(dryRun(NETWORKS), 422, status("Invalid", "spec.network is wrong")),
                "refused (422): spec.network is wrong");
    }

    @Test
    void policyStillInProgress() throws Exception {
        goesOnAfter(
                refused(
                        dryRun(POLICIES),
                        403,
                        status("Forbidden", "policy plumbline-worker is still in progress")),
                "another change of it is still in progress");
    }

    @Test
    void serverErrorIsNotRepeated() throws Exception {
        goesOnAfter(
                refused(dryRun(NETWORKS), 500, status("", "etcd is on fire")),
                "the server failed (500): etcd is on fire");
    }

    @Test
    void unknownFieldIsSaidAsSuch() throws Exception {
        goesOnAfter(
                refused(
                        dryRun(NETWORKS),
                        500,
                        status("", "failed to create typed patch object: .spec.x: not declared")),
                "has a field that this cluster does not know");
    }

    @Test
    void answerOfAWriteCutOff() throws Exception {
        var api = FaultyApi.that(Fault.UNANSWERED, cluster.api(), realWrite(NETWORKS), 1);

        assertThat(apply(api).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    @Test
    void answerOfAPolicyCutOff() throws Exception {
        var api = FaultyApi.that(Fault.UNANSWERED, cluster.api(), realWrite(POLICIES), 1);

        assertThat(apply(api).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    @Test
    void writeThatNeverArrived() throws Exception {
        var api = FaultyApi.that(Fault.LOST, cluster.api(), realWrite(NETWORKS), 1);

        assertThat(apply(api).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    @Test
    void serverGoneForAMinuteWhileItIsWaitedFor() throws Exception {
        var api =
                FaultyApi.that(
                        Fault.LOST,
                        cluster.api(),
                        request -> request.path().contains("enactments"),
                        60);

        assertThat(apply(api).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    @Test
    void serverGoneForAMinuteInTheMiddleOfAWrite() throws Exception {
        var writes = realWrite(NETWORKS);
        var reads =
                (Predicate<ApiRequest>)
                        request -> request.method().equals("GET") && request.path().contains(NETWORKS);
        var gone =
                FaultyApi.that(
                        Fault.LOST,
                        FaultyApi.that(Fault.UNANSWERED, cluster.api(), writes, 1),
                        new AfterFirst(writes, reads),
                        30);

        assertThat(apply(gone).phase()).isEqualTo(Phase.APPLIED);
        isWhole();
    }

    @Test
    void serverGoneForGood() throws Exception {
        var api = FaultyApi.that(Fault.LOST, cluster.api(), new AfterFirst(realWrite(POLICIES), _ -> true), 100_000);

        var state = apply(api);

        goesOnAfter(state, "the connection was cut");
    }

    /// Requests that come after one of another kind.
    private static final class AfterFirst implements Predicate<ApiRequest> {

        private final Predicate<ApiRequest> first;
        private final Predicate<ApiRequest> then;
        private boolean seen;

        AfterFirst(Predicate<ApiRequest> first, Predicate<ApiRequest> then) {
            this.first = first;
            this.then = then;
        }

        @Override
        public boolean test(ApiRequest request) {
            if (seen) {
                return then.test(request);
            }
            seen = first.test(request);
            return false;
        }
    }
}
