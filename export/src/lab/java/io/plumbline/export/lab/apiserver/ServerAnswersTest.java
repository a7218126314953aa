package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What the server answers in the cases that code which writes to a cluster depends on.
@WithApiServer
class ServerAnswersTest {

    private static final Apply OURS = Apply.by("plumbline");
    private static final Apply OTHERS = Apply.by("tool-a");

    private ApiClient admin;

    @BeforeEach
    void asAdmin(LabApiServer server) {
        admin = server.admin();
    }

    private static ApiObject policy(String rest) {
        return ApiObject.parse(
                """
                apiVersion: nmstate.io/v1
                kind: NodeNetworkConfigurationPolicy
                metadata: {name: "p1"}
                spec:
                %s"""
                        .formatted(rest.indent(2)));
    }

    private static ApiObject withMtu(int mtu) {
        return policy("desiredState: {interfaces: [{name: eth1, type: ethernet, mtu: %d}]}".formatted(mtu));
    }

    private static ApiObject attachment(String namespace, String name) {
        return ApiObject.parse(
                """
                apiVersion: k8s.cni.cncf.io/v1
                kind: NetworkAttachmentDefinition
                metadata: {name: "%s", namespace: "%s"}
                spec: {config: "{}"}
                """
                        .formatted(name, namespace));
    }

    private static ApiObject withMetadata(ApiObject object, String metadata) {
        return object.withText(object.text().replace("{name: \"p1\"}", "{name: \"p1\", " + metadata + "}"));
    }

    @Test
    void anUnknownFieldIs500WithoutAReason() {
        var answer = admin.apply(policy("desiredStat: {}"), OURS);

        assertThat(answer.code()).isEqualTo(500);
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.message()).endsWith(".spec.desiredStat: field not declared in schema");
    }

    @Test
    void aWrongTypeIs500() {
        var answer = admin.apply(policy("nodeSelector: {rack: 4}"), OURS);

        assertThat(answer.code()).isEqualTo(500);
        assertThat(answer.message()).contains(".spec.nodeSelector.rack: expected string");
    }

    @Test
    void nullForAnObjectIs422WithItsField() {
        var answer = admin.apply(policy("nodeSelector: null"), OURS);

        assertThat(answer.code()).isEqualTo(422);
        assertThat(answer.causes())
                .extracting(ApiAnswer.Cause::field)
                .containsExactly("spec.nodeSelector", "<nil>");
        assertThat(answer.causes().getLast().message()).contains("rules were not checked");
    }

    @Test
    void aKeyWrittenTwiceIs400() {
        var answer = admin.apply(policy("maxUnavailable: 1\nmaxUnavailable: 2"), OURS);

        assertThat(answer.code()).isEqualTo(400);
        assertThat(answer.message()).contains("key \"maxUnavailable\" already set in map");
    }

    @Test
    void aCreateWithAnUnknownFieldIsAWarning() {
        var answer = admin.create(policy("desiredStat: {}"));

        assertThat(answer.code()).isEqualTo(201);
        assertThat(answer.warnings()).containsExactly("unknown field \\\"spec.desiredStat\\\"");
    }

    @Test
    void anotherOwnersFieldIs409WithItsCause() {
        admin.apply(withMtu(1500), OTHERS);

        var answer = admin.apply(withMtu(9000), OURS.dry());

        assertThat(answer.code()).isEqualTo(409);
        assertThat(answer.causes())
                .containsExactly(
                        new ApiAnswer.Cause(
                                ".spec.desiredState.interfaces",
                                "FieldManagerConflict",
                                "conflict with \"tool-a\""));
    }

    @Test
    void anEqualFieldOfAnotherOwnerIsShared() {
        admin.apply(withMtu(1500), OTHERS);

        assertThat(admin.apply(withMtu(1500), OURS).code()).isEqualTo(200);
    }

    @Test
    void theUidOfAnotherObjectIs422() {
        admin.apply(withMtu(1500), OURS);

        var answer = admin.apply(withMetadata(withMtu(1500), "uid: \"1-2-3\""), OURS);

        assertThat(answer.code()).isEqualTo(422);
        assertThat(answer.causes())
                .extracting(ApiAnswer.Cause::field)
                .containsOnly("metadata.uid");
    }

    @Test
    void theUidOfAnObjectThatIsGoneIs409WithoutCauses() {
        var answer = admin.apply(withMetadata(withMtu(1500), "uid: \"1-2-3\""), OURS);

        assertThat(answer.code()).isEqualTo(409);
        assertThat(answer.causes()).isEmpty();
    }

    @Test
    void aStaleVersionIs409WithoutCauses() {
        admin.apply(withMtu(1500), OURS);

        var answer = admin.apply(withMetadata(withMtu(1500), "resourceVersion: \"1\""), OURS);

        assertThat(answer.code()).isEqualTo(409);
        assertThat(answer.causes()).isEmpty();
    }

    @Test
    void aDeleteOfAnotherUidIs409() {
        admin.apply(withMtu(1500), OURS);

        assertThat(admin.delete(withMtu(1500), Optional.of("1-2-3")).code()).isEqualTo(409);
    }

    @Test
    void aPolicyWithoutAStatusIsInProgress() {
        admin.apply(withMtu(1500), OURS);

        var changed = admin.apply(withMtu(9000), OURS.dry());
        var labelled = admin.apply(withMetadata(withMtu(1500), "labels: {a: b}"), OURS);
        var deleted = admin.delete(withMtu(1500), Optional.empty());

        assertThat(changed.code()).isEqualTo(403);
        assertThat(changed.message()).endsWith("policy p1 is still in progress");
        assertThat(List.of(labelled.code(), deleted.code())).containsOnly(200);
    }

    @Test
    void aDryRunStoresNothing() {
        var answer = admin.apply(withMtu(1500), OURS.dry());

        assertThat(answer.code()).isEqualTo(201);
        assertThat(answer.uid()).isPresent();
        assertThat(answer.resourceVersion()).isEmpty();
        assertThat(admin.get(withMtu(1500)).code()).isEqualTo(404);
    }

    @Test
    void aDryRunInANamespaceThatIsStillToComeIs404() {
        assertThat(admin.apply(attachment("still-to-come", "net"), OURS.dry()).code())
                .isEqualTo(404);
    }

    @Test
    void theNetworkOfAClusterNetworkIsImmutableInTheDryRunToo() {
        var network =
                """
                apiVersion: k8s.ovn.org/v1
                kind: ClusterUserDefinedNetwork
                metadata: {name: "tenant"}
                spec:
                  namespaceSelector: {matchLabels: {a: "b"}}
                  network: {topology: Localnet, localnet: {role: Secondary,
                    physicalNetworkName: "%s", ipam: {mode: Disabled}}}
                """;
        admin.apply(ApiObject.parse(network.formatted("one")), OURS);

        var answer = admin.apply(ApiObject.parse(network.formatted("two")), OURS.dry());

        assertThat(answer.code()).isEqualTo(422);
        assertThat(answer.causes())
                .singleElement()
                .matches(cause -> cause.field().equals("spec.network"))
                .matches(cause -> cause.message().endsWith("Network spec is immutable"));
    }

    @Test
    void aStatusInAnApplyIsDroppedWithoutAWord(LabApiServer server) {
        var answer =
                admin.apply(policy("desiredState: {}\n").withText(
                        withMtu(1500).text() + "\nstatus: {unavailableNodeCount: 7}"), OURS);
        var reported =
                server.operator()
                        .patchStatus(
                                withMtu(1500),
                                new JsonMapper().readTree("{\"unavailableNodeCount\": 3}"));

        assertThat(answer.code()).isEqualTo(201);
        assertThat(answer.body().has("status")).isFalse();
        assertThat(reported.body().path("metadata").path("generation").asInt()).isEqualTo(1);
        assertThat(reported.body().path("status").path("unavailableNodeCount").asInt())
                .isEqualTo(3);
    }

    @Test
    void whoMayPatchAndNotCreateMayNotApplyANewObject(LabApiServer server) {
        var user =
                server.userWith(
                        "[{apiGroups: [nmstate.io],"
                                + " resources: [nodenetworkconfigurationpolicies], verbs: [patch]}]");

        var answer = server.as(user).apply(withMtu(1500), OURS.dry());

        assertThat(answer.code()).isEqualTo(403);
        assertThat(answer.message()).contains("cannot create");
    }

    @Test
    void aMergePatchReplacesAListAndAnApplyDoesNot() {
        var network =
                ApiObject.parse(
                        """
                        apiVersion: operator.openshift.io/v1
                        kind: Network
                        metadata: {name: "cluster"}
                        spec: {additionalNetworks: [{name: "a", type: Raw}]}
                        """);
        admin.apply(network, OTHERS);

        var patched =
                admin.mergePatch(
                        network,
                        "{\"spec\":{\"additionalNetworks\":[{\"name\":\"b\",\"type\":\"Raw\"}]}}",
                        OURS.dry());
        var applied =
                admin.apply(network.withText(network.text().replace("\"a\"", "\"b\"")), OURS.dry());

        assertThat(patched.body().path("spec").path("additionalNetworks")).hasSize(1);
        assertThat(applied.body().path("spec").path("additionalNetworks")).hasSize(2);
    }
}
