package io.plumbline.export.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    private static List<SchemaViolation> check(String text) {
        return SchemaCheck.check("a.yaml", text, Completeness.WHOLE);
    }

    private static ListAssert<String> messagesOf(String text) {
        return assertThat(check(text).stream().map(v -> v.path() + ": " + v.message()).toList());
    }

    private static String nncp(String interfaces) {
        return """
        apiVersion: nmstate.io/v1
        kind: NodeNetworkConfigurationPolicy
        metadata:
          name: p
          annotations:
            plumbline.io/drawn-as: host/worker-1
        spec:
          maxUnavailable: 1
          desiredState:
            interfaces:
        """
                + interfaces.indent(6);
    }

    private static String cudn(String localnet) {
        return """
        apiVersion: k8s.ovn.org/v1
        kind: ClusterUserDefinedNetwork
        metadata:
          name: v101
        spec:
          namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: apps
          network:
            topology: Localnet
            localnet:
        """
                + localnet.indent(6);
    }

    private static String sriovNetwork(String spec) {
        return """
        apiVersion: sriovnetwork.openshift.io/v1
        kind: SriovNetwork
        metadata:
          name: fast
          namespace: openshift-sriov-network-operator
        spec:
          resourceName: fast
        """
                + spec.indent(2);
    }

    private static String nad(String config) {
        return """
        apiVersion: k8s.cni.cncf.io/v1
        kind: NetworkAttachmentDefinition
        metadata:
          name: v101
          namespace: apps
        spec:
          config: |
        """
                + config.indent(4);
    }

    @Test
    void acceptsAGoodLocalnet() {
        assertThat(check(cudn("role: Secondary\nphysicalNetworkName: vmnet\nmtu: 1500"))).isEmpty();
    }

    @Test
    void namesPlaceAndDrawnObjectOfAnUnknownField() {
        var violations = check(nncp("- name: a\n  typ: bond"));

        assertThat(violations)
                .singleElement()
                .hasToString(
                        "a.yaml:12:9: $.spec.desiredState.interfaces[0].typ: unknown field"
                                + " (drawn as host/worker-1)");
    }

    @Test
    void reportsAMissingRequiredField() {
        messagesOf(cudn("role: Secondary"))
                .containsExactly(
                        "$.spec.network.localnet.physicalNetworkName: required field"
                                + " physicalNetworkName is missing");
    }

    @Test
    void reportsAValueOutsideTheEnumeration() {
        messagesOf(cudn("role: Primary\nphysicalNetworkName: vmnet"))
                .singleElement()
                .asString()
                .contains("$.spec.network.localnet.role", "\"Primary\" is none of Secondary");
    }

    @Test
    void reportsANumberOutOfBounds() {
        messagesOf(cudn("role: Secondary\nphysicalNetworkName: vmnet\nmtu: 100"))
                .containsExactly(
                        "$.spec.network.localnet.mtu: 100 is out of bounds, allowed is 576 to 65536");
    }

    @Test
    void reportsTextOfTheWrongForm() {
        messagesOf(nncp("- name: a\n  mac-address: 0c-42-a1"))
                .singleElement()
                .asString()
                .startsWith(
                        "$.spec.desiredState.interfaces[0].mac-address: \"0c-42-a1\" does not have");
    }

    @Test
    void reportsAWrongType() {
        messagesOf(cudn("role: Secondary\nphysicalNetworkName: vmnet\nmtu: high"))
                .containsExactly(
                        "$.spec.network.localnet.mtu: expected a whole number, found the text"
                                + " \"high\"");
    }

    @Test
    void reportsTextThatIsTooLong() {
        messagesOf(nncp("- name: a-name-of-16-chr"))
                .singleElement()
                .asString()
                .contains("has 16 characters, allowed is 1 to 15");
    }

    @Test
    void reportsTooManyItems() {
        messagesOf(
                        cudn(
                                """
                                role: Secondary
                                physicalNetworkName: vmnet
                                subnets: [192.168.0.0/24, 192.168.1.0/24, 192.168.2.0/24]
                                """))
                .anyMatch(message -> message.contains("has 3 items, allowed is 1 to 2"));
    }

    @Test
    void reportsItemsThatRepeatTheirKey() {
        messagesOf(nncp("- name: a\n  type: bond\n- name: a\n  type: bond"))
                .containsExactly("$.spec.desiredState.interfaces[1]: repeats an earlier item");
    }

    @Test
    void acceptsOneNameOnTwoTypes() {
        assertThat(
                        check(
                                nncp(
                                        "- name: a\n  type: ovs-bridge\n"
                                                + "- name: a\n  type: ovs-interface")))
                .isEmpty();
    }

    @Test
    void reportsNullWhereAValueIsNeeded() {
        messagesOf(cudn("role: Secondary\nphysicalNetworkName: null"))
                .contains("$.spec.network.localnet.physicalNetworkName: null, expected text");
    }

    @Test
    void acceptsNumberAndTextForIntOrString() {
        var policy = nncp("- name: a");

        assertThat(check(policy)).isEmpty();
        assertThat(check(policy.replace("maxUnavailable: 1", "maxUnavailable: 50%"))).isEmpty();
        assertThat(check(policy.replace("maxUnavailable: 1", "maxUnavailable: true"))).isNotEmpty();
    }

    @Test
    void reportsTextThatOlderReadersTakeForABoolean() {
        messagesOf(sriovNetwork("trust: on"))
                .containsExactly(
                        "$.spec.trust: \"on\" needs quotes: YAML 1.1 does not read it as text");
        assertThat(check(sriovNetwork("trust: \"on\""))).isEmpty();
    }

    @Test
    void reportsAKeyWrittenTwice() {
        messagesOf(sriovNetwork("vlan: 1\nvlan: 2")).containsExactly("$.spec.vlan: written twice");
    }

    @Test
    void reportsVlanOneOnAHostBridgePort() {
        messagesOf(
                        nncp(
                                """
                                - name: br-vm
                                  bridge:
                                    port:
                                      - name: bond1
                                        vlan:
                                          mode: trunk
                                          trunk-tags:
                                            - id: 1
                                """))
                .singleElement()
                .asString()
                .contains("trunk-tags[0].id: 1 is out of bounds, allowed is 2 to 4094");
    }

    @Test
    void reportsThePlaceInsideACniConfiguration() {
        var violations =
                check(
                        nad(
                                """
                                {
                                  "cniVersion": "0.3.1",
                                  "name": "v101",
                                  "type": "bridge",
                                  "bridge": "br-vm",
                                  "vlan": 5000
                                }
                                """));

        assertThat(violations)
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.line()).isEqualTo(13);
                    assertThat(violation.column()).isEqualTo(15);
                    assertThat(violation.path()).isEqualTo("$.spec.config.vlan");
                });
    }

    @Test
    void reportsACniConfigurationThatIsNoJson() {
        messagesOf(nad("{ \"type\": ")).containsExactly("$.spec.config: is no JSON");
    }

    @Test
    void refusesUnknownFieldsOfCoreKinds() {
        messagesOf("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  label: {}\n")
                .containsExactly("$.metadata.label: unknown field");
    }

    @Test
    void judgesTheTypesOfCoreKinds() {
        messagesOf(
                        """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: a
                          namespace: apps
                        spec:
                          ports:
                            - port: "80"
                        """)
                .containsExactly(
                        "$.spec.ports[0].port: expected a whole number, found the text \"80\"");
    }

    @Test
    void reportsANameTheApiServerRefuses() {
        messagesOf("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: My_Apps\n")
                .singleElement()
                .asString()
                .startsWith("$.metadata.name: \"My_Apps\" is no object name");
    }

    @Test
    void reportsAMissingNamespace() {
        messagesOf(
                        sriovNetwork("vlan: 1")
                                .replace("  namespace: openshift-sriov-network-operator\n", ""))
                .containsExactly("$.metadata.namespace: required field namespace is missing");
    }

    @Test
    void reportsANamespaceThatDoesNotBelong() {
        messagesOf("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  namespace: b\n")
                .containsExactly("$.metadata.namespace: the kind belongs to no namespace");
    }

    @Test
    void reportsASelectorValueThatIsNoLabelValue() {
        messagesOf(
                        nncp("- name: a")
                                .replace(
                                        "  maxUnavailable",
                                        "  nodeSelector:\n    role: \"a b\"\n  maxUnavailable"))
                .containsExactly("$.spec.nodeSelector.role: \"a b\" is no label value");
    }

    @Test
    void letsAPatchTakeAFieldAwayAndLeaveOthersOut() {
        var patch =
                """
                apiVersion: k8s.ovn.org/v1
                kind: ClusterUserDefinedNetwork
                metadata:
                  name: a
                  annotations:
                    x: null
                spec:
                  network:
                    localnet: null
                """;

        assertThat(SchemaCheck.check("a.patch.yaml", patch, Completeness.PATCH)).isEmpty();
        assertThat(check(patch)).isNotEmpty();
    }

    @Test
    void reportsAnUnknownKind() {
        messagesOf("apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n")
                .containsExactly("$: no schema for Secret of v1");
    }

    @Test
    void reportsTextThatIsNoYaml() {
        assertThat(check("a: [1\nb: 2\n"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).startsWith("is no YAML"));
    }

    @Test
    void checksEveryDocumentOfAFile() {
        messagesOf(
                        """
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: a
                        ---
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: A
                        """)
                .hasSize(1);
    }
}
