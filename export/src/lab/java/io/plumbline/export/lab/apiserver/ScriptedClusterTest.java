package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.apiserver.NodeScript.Fails;
import io.plumbline.export.lab.apiserver.NodeScript.Gate;
import io.plumbline.export.lab.apiserver.NodeScript.Reports;
import io.plumbline.export.lab.apiserver.NodeScript.Succeeds;
import io.plumbline.export.lab.apiserver.NodeScript.Waits;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The stand-in does what real node agents do.
@WithApiServer
class ScriptedClusterTest {

    private static final Apply OURS = Apply.by("plumbline");

    private LabApiServer server;
    private ScriptedCluster cluster;

    @BeforeEach
    void threeWorkers(LabApiServer shared) {
        server = shared;
        cluster = new ScriptedCluster(server);
        for (var name : new String[] {"w1", "w2", "w3"}) {
            cluster.node(name, Map.of("rack", name.equals("w3") ? "b" : "a"));
        }
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private static ApiObject policy(String selector, int mtu) {
        return ApiObject.parse(
                """
                apiVersion: nmstate.io/v1
                kind: NodeNetworkConfigurationPolicy
                metadata: {name: "storage"}
                spec:
                  nodeSelector: {%s}
                  maxUnavailable: 1
                  desiredState: {interfaces: [{name: "bond1", type: bond, state: up, mtu: %d}]}
                """
                        .formatted(selector, mtu));
    }

    private JsonNode read(String apiVersion, String kind, String name) {
        return server.viewer()
                .get(
                        ApiObject.parse(
                                "{apiVersion: %s, kind: %s, metadata: {name: \"%s\"}}"
                                        .formatted(apiVersion, kind, name)))
                .body();
    }

    private JsonNode policyNow() {
        return read("nmstate.io/v1", "NodeNetworkConfigurationPolicy", "storage");
    }

    private JsonNode enactment(String node) {
        return read(
                "nmstate.io/v1beta1", "NodeNetworkConfigurationEnactment", node + ".storage");
    }

    private JsonNode stateOf(String node) {
        return read("nmstate.io/v1beta1", "NodeNetworkState", node)
                .path("status")
                .path("currentState");
    }

    @Test
    void nodesRealiseAPolicyAndReportIt() {
        cluster.await(server.admin().apply(policy("rack: a", 9000), OURS));

        assertThat(Condition.holds(policyNow(), "Available")).isTrue();
        assertThat(enactment("w1").path("status").path("policyGeneration").asInt()).isEqualTo(1);
        assertThat(Condition.holds(enactment("w2"), "Available")).isTrue();
        assertThat(stateOf("w1").path("interfaces").path(0).path("mtu").asInt()).isEqualTo(9000);
        assertThat(stateOf("w3").isMissingNode()).isTrue();
    }

    @Test
    void aFailureStopsTheNodesThatWait() {
        cluster.on("w1", new Fails("NmstateError: VerificationError: mtu 9000"));

        cluster.await(server.admin().apply(policy("", 9000), OURS));

        assertThat(Condition.holds(policyNow(), "Degraded")).isTrue();
        assertThat(policyNow().toString())
                .contains("1/3 nodes failed to configure, 2 nodes aborted configuration");
        assertThat(enactment("w1").toString()).contains("VerificationError: mtu 9000");
        assertThat(Condition.holds(enactment("w1"), "Failing")).isTrue();
        assertThat(Condition.holds(enactment("w2"), "Aborted")).isTrue();
        assertThat(stateOf("w1").isMissingNode()).isTrue();
    }

    @Test
    void aPolicyInProgressMayNotBeChanged() {
        var gate = new Gate();
        cluster.on("w1", new Waits(gate, new Succeeds()));
        var first = server.admin().apply(policy("rack: a", 9000), OURS);
        gate.awaitArrival();

        var during = server.admin().apply(policy("rack: a", 1500), OURS);
        gate.open();
        cluster.await(first);
        var after = server.admin().apply(policy("rack: a", 1500), OURS);
        cluster.await(after);

        assertThat(during.code()).isEqualTo(403);
        assertThat(during.message()).endsWith("policy storage is still in progress");
        assertThat(after.code()).isEqualTo(200);
        assertThat(enactment("w1").path("status").path("policyGeneration").asInt()).isEqualTo(2);
    }

    @Test
    void aPolicyWithoutNodesIsIgnored() {
        cluster.await(server.admin().apply(policy("rack: c", 9000), OURS));

        assertThat(Condition.holds(policyNow(), "Ignored")).isTrue();
        assertThat(Condition.holds(policyNow(), "Available")).isFalse();
    }

    @Test
    void aNodeReportsWhatItIsTold() {
        var told = new JsonMapper().readTree("{\"interfaces\": [{\"name\": \"eth9\"}]}");
        cluster.on("w1", new Reports(told));

        cluster.await(server.admin().apply(policy("rack: a", 9000), OURS));
        cluster.report("w3", told);

        assertThat(stateOf("w1")).isEqualTo(told);
        assertThat(stateOf("w3")).isEqualTo(told);
    }

    @Test
    void anAbsentInterfaceLeavesTheState() {
        cluster.report("w3", new JsonMapper().readTree(
                "{\"interfaces\": [{\"name\": \"bond1\"}, {\"name\": \"eth0\"}]}"));
        var absent =
                policy("rack: b", 9000)
                        .withText(policy("rack: b", 9000).text().replace("up", "absent"));

        cluster.await(server.admin().apply(absent, OURS));

        assertThat(stateOf("w3").toString()).contains("eth0").doesNotContain("bond1");
    }

    @Test
    void operatorsOfOtherKindsReportTheirConditions() {
        server.admin().apply(ApiObject.parse(
                "{apiVersion: v1, kind: Namespace, metadata: {name: \"openshift-cnv\"}}"), OURS);
        var object =
                ApiObject.parse(
                        """
                        {"apiVersion": "hco.kubevirt.io/v1beta1", "kind": "HyperConverged",
                         "metadata": {"name": "kubevirt-hyperconverged",
                          "namespace": "openshift-cnv"}, "spec": {}}""");
        server.admin().apply(object, OURS);

        cluster.conditions(object, Condition.isTrue("Available", "ReconcileCompleted", ""));

        assertThat(Condition.holds(server.viewer().get(object).body(), "Available")).isTrue();
    }

    @Test
    void enactmentsGoWithTheirPolicy() {
        cluster.await(server.admin().apply(policy("", 9000), OURS));

        server.admin().delete(policy("", 9000), Optional.empty());
        var again = server.admin().apply(policy("rack: b", 1500), OURS);
        cluster.await(again);

        assertThat(enactment("w1").path("code").asInt()).isEqualTo(404);
        assertThat(Condition.holds(enactment("w3"), "Available")).isTrue();
    }
}
