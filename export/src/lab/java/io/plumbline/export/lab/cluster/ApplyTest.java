package io.plumbline.export.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.apply.ClusterWriter;
import io.plumbline.export.cluster.plan.PlanStep;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.NodeScript;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What is drawn comes to be, and goes again without a trace.
@WithApiServer
class ApplyTest {

    @TempDir Path temp;

    private Path journal = Path.of("");

    @BeforeEach
    void name() {
        journal = temp.resolve("shop.journal");
    }

    /// MTUs of all interfaces, by host.
    private static Map<String, Map<String, Integer>> states(
            DesignedCluster cluster, Topology design) {
        var states = new HashMap<String, Map<String, Integer>>();
        design.hosts().forEach(host -> states.put(host.name(), mtus(cluster.stateOf(host.name()))));
        return states;
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void whatIsDrawnComesToBeAndDiffersInNothing(Blueprint blueprint, LabApiServer server)
            throws Exception {
        var design = blueprint.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = AppliedCluster.plan(cluster, design);

            var state = AppliedCluster.apply(cluster, plan, journal);

            assertThat(state.reason()).isEmpty();
            assertThat(state.phase()).isEqualTo(Phase.APPLIED);
            assertThat(cluster.audit().difference().items()).isEmpty();
            assertThat(AppliedCluster.plan(cluster, design).steps()).isEmpty();
            assertThat(WriteProof.of(server, plan)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void revertLeadsTheHostsBack(Blueprint blueprint, LabApiServer server) throws Exception {
        var design = blueprint.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var before = states(cluster, design);
            var plan = AppliedCluster.plan(cluster, design);
            AppliedCluster.apply(cluster, plan, journal);

            var first = AppliedCluster.revert(cluster, journal);
            var second = AppliedCluster.revert(cluster, journal);

            assertThat(first.reason()).isEmpty();
            assertThat(first.phase()).isEqualTo(Phase.REVERTED);
            assertThat(second).isEqualTo(first);
            assertThat(states(cluster, design)).isEqualTo(before);
            assertThat(plan.steps())
                    .filteredOn(PlanStep::writesPolicy)
                    .allSatisfy(step ->
                            assertThat(cluster.policy(step.target().name()).path("code").asInt())
                                    .isEqualTo(404));
            assertThat(WriteProof.of(server, plan)).isEmpty();
        }
    }

    private static Map<String, Integer> mtus(JsonNode state) {
        var names = new HashMap<String, Integer>();
        state.path("interfaces")
                .forEach(each ->
                        names.put(each.path("name").asString(), each.path("mtu").asInt()));
        return names;
    }

    @Test
    void theFirstHostThatFailsStopsTheOthers(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            cluster.nodes().on("worker-1", new NodeScript.Fails("VerificationError: mtu 9000"));

            var state =
                    AppliedCluster.apply(cluster, AppliedCluster.plan(cluster, design), journal);

            assertThat(state.phase()).isEqualTo(Phase.STOPPED);
            assertThat(state.reason()).contains("worker-1: VerificationError: mtu 9000");
            assertThat(cluster.policy("plumbline-worker-2").path("code").asInt()).isEqualTo(404);
            cluster.nodes().on("worker-1", new NodeScript.Succeeds());
            assertThat(AppliedCluster.revert(cluster, journal).phase()).isEqualTo(Phase.REVERTED);
            assertThat(cluster.policy("plumbline-worker-1").path("code").asInt()).isEqualTo(404);
        }
    }

    @Test
    void aPlanForAClusterThatHasMovedIsRefused(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = AppliedCluster.plan(cluster, design);
            var foreign =
                    ApiObject.parse(
                            """
                            apiVersion: nmstate.io/v1
                            kind: NodeNetworkConfigurationPolicy
                            metadata: {name: plumbline-worker-3}
                            spec: {nodeSelector: {nobody: here}, desiredState: {}}
                            """);
            server.admin().apply(foreign, Apply.by("kubectl"));

            assertThatThrownBy(() -> AppliedCluster.apply(cluster, plan, journal))
                    .isInstanceOf(ClusterException.Refused.class)
                    .hasMessageContaining("moved since the plan was made")
                    .hasMessageContaining("plumbline-worker-3");
            assertThat(journal).doesNotExist();
        }
    }

    @Test
    void onlyOneWritesAtATime(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp);
                var lease = new ForeignLease(server)) {
            var plan = AppliedCluster.plan(cluster, design);
            lease.renewFrom("ann");

            assertThatThrownBy(() -> lease.apply(cluster, plan, journal))
                    .isInstanceOf(ClusterException.Refused.class)
                    .hasMessageContaining("somebody else is changing this cluster: ann");
        }
    }

    @Test
    void anAbandonedLeaseIsTakenOver(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp);
                var lease = new ForeignLease(server)) {
            var plan = AppliedCluster.plan(cluster, design);
            lease.abandonedBy("ann");

            assertThat(lease.apply(cluster, plan, journal).phase()).isEqualTo(Phase.APPLIED);
        }
    }

    @Test
    void anObjectThatVanishesMeanwhileIsSaid(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var gate = new NodeScript.Gate();
            cluster.nodes().on("worker-1", new NodeScript.Waits(gate, new NodeScript.Succeeds()));
            var plan = AppliedCluster.plan(cluster, design);
            var state = new CompletableFuture<ApplyState>();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            state.complete(AppliedCluster.apply(cluster, plan, journal));
                        } catch (Exception e) {
                            state.completeExceptionally(e);
                        }
                    });
            gate.awaitArrival();
            server.admin()
                    .delete(
                            ApiObject.parse(cluster.policy("plumbline-worker-1").toString()),
                            Optional.empty());

            assertThat(state.get().phase()).isEqualTo(Phase.STOPPED);
            assertThat(state.get().reason()).contains("has been deleted by somebody");
            gate.open();
        }
    }

    @Test
    void keepingIsDecidedOnce(LabApiServer server) throws Exception {
        var design = Blueprint.LAB.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            SavedPlan plan = AppliedCluster.plan(cluster, design);
            AppliedCluster.apply(cluster, plan, journal);

            assertThat(ClusterWriter.keep(journal).phase()).isEqualTo(Phase.KEPT);
            assertThat(ClusterWriter.keep(journal).phase()).isEqualTo(Phase.KEPT);
            AppliedCluster.revert(cluster, journal);
            assertThatThrownBy(() -> ClusterWriter.keep(journal))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("it is reverted");
        }
    }
}
