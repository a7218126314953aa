package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What every later test against the server relies on.
@WithApiServer
class LabApiServerTest {

    private static final Apply OURS = Apply.by("plumbline");

    private static ApiObject namespace(String name) {
        return ApiObject.parse(
                """
                apiVersion: v1
                kind: Namespace
                metadata: {name: "%s"}
                """
                        .formatted(name));
    }

    private static ApiObject policy(String name, String finalizers) {
        return ApiObject.parse(
                """
                apiVersion: nmstate.io/v1
                kind: NodeNetworkConfigurationPolicy
                metadata: {name: "%s", finalizers: %s}
                spec: {desiredState: {interfaces: [{name: eth1, type: ethernet, state: up}]}}
                """
                        .formatted(name, finalizers));
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

    /// Names of everything that is stored, by address of their lists.
    private static Set<String> stored(LabApiServer server) {
        var names = new TreeSet<String>();
        var resources = server.admin().resources();
        for (var kind : resources.kinds()) {
            var words = kind.split(" ", -1);
            var list = resources.list(words[0], words[1], Optional.empty());
            for (var item : server.admin().get(list).body().path("items")) {
                var metadata = item.path("metadata");
                names.add(
                        list
                                + " "
                                + metadata.path("namespace").asString("")
                                + "/"
                                + metadata.path("name").asString());
            }
        }
        // Events of the server about itself come and go.
        names.removeIf(name -> name.contains("/events ") || name.contains("/leases "));
        return names;
    }

    @Test
    void whatATestMakesIsGoneAfterIt(LabApiServer server) {
        var before = stored(server);

        server.admin().apply(namespace("apps"), OURS);
        server.admin().apply(attachment("apps", "net"), OURS);
        server.admin().apply(policy("held", "[example.org/hold]"), OURS);
        server.admin().create(generated());
        server.userWith("[{apiGroups: [\"\"], resources: [nodes], verbs: [get]}]");
        var during = stored(server);
        server.clean();

        assertThat(during).hasSizeGreaterThan(before.size() + 5);
        assertThat(stored(server)).isEqualTo(before);
    }

    private static ApiObject generated() {
        return ApiObject.parse(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {generateName: "made-", namespace: "apps"}
                """);
    }

    /// The quickest of three: the machine may do other work.
    @Test
    void cleaningTakesLessThanASecond(LabApiServer server) {
        var quickest = Duration.ofMinutes(1);
        for (var round = 0; round < 3; round++) {
            server.admin().apply(namespace("apps"), OURS);
            for (var i = 0; i < 100; i++) {
                server.admin().apply(attachment("apps", "net-" + i), OURS);
            }
            var begin = Instant.now();
            server.clean();
            var taken = Duration.between(begin, Instant.now());
            quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
        }

        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void servesEveryDefinition(LabApiServer server) {
        assertThat(server.admin().resources().kinds())
                .contains(
                        "nmstate.io/v1 NodeNetworkConfigurationPolicy",
                        "nmstate.io/v1beta1 NodeNetworkConfigurationPolicy",
                        "hco.kubevirt.io/v1beta1 HyperConverged",
                        "route.openshift.io/v1 Route",
                        "v1 Namespace",
                        "storage.k8s.io/v1 StorageClass");
    }

    @Test
    void aViewerReadsAndDoesNotWrite(LabApiServer server) {
        var read = server.viewer().list("nmstate.io/v1", "NMState", Optional.empty());
        var written = server.viewer().apply(namespace("apps"), OURS);

        assertThat(read.code()).isEqualTo(200);
        assertThat(written.code()).isEqualTo(403);
        assertThat(written.reason()).isEqualTo("Forbidden");
    }

    @Test
    void aRestrictedUserMayDoWhatItsRoleSays(LabApiServer server) {
        var user = server.userWith("[{apiGroups: [\"\"], resources: [nodes], verbs: [get, list]}]");
        var client = server.as(user);

        assertThat(client.may("list", "", "nodes", Optional.empty())).isTrue();
        assertThat(client.may("list", "", "pods", Optional.of("default"))).isFalse();
        assertThat(client.list("v1", "Node", Optional.empty()).code()).isEqualTo(200);
        assertThat(client.list("v1", "Pod", Optional.empty()).code()).isEqualTo(403);
    }

    @Test
    void theAuditLogTellsWhatWasSent(LabApiServer server) {
        var object =
                ApiObject.parse(
                        """
                        {"apiVersion": "nmstate.io/v1", "kind": "NodeNetworkConfigurationPolicy",
                         "metadata": {"name": "p1"}, "spec": {"desiredState": {}}}""");
        server.admin().apply(object, OURS.dry());
        var made = server.admin().apply(object, OURS);
        server.admin().apply(object, Apply.by("other").forced());
        server.admin().delete(object, made.uid());

        var writes = server.audit().writes();

        assertThat(writes).extracting(AuditEntry::verb).containsExactly("patch", "patch", "patch", "delete");
        assertThat(writes).extracting(AuditEntry::isDryRun).containsExactly(true, false, false, false);
        assertThat(writes).extracting(AuditEntry::isForced).containsExactly(false, false, true, false);
        assertThat(writes.getLast().precondition()).isEqualTo(made.uid());
        assertThat(writes.get(1).body().path("spec").path("desiredState").isObject()).isTrue();
        assertThat(server.audit().writesOf("plumbline")).hasSize(2);
    }

    @Test
    void aPatchSentAsYamlStandsInTheLogWithoutItsBody(LabApiServer server) {
        server.admin().apply(policy("p1", "[]"), OURS);

        assertThat(server.audit().writesOf("plumbline"))
                .singleElement()
                .matches(entry -> entry.object().name().equals("p1"))
                .matches(entry -> entry.body().isMissingNode());
    }

    @Test
    void theKubeconfigNamesServerAndUser(LabApiServer server) {
        assertThat(server.kubeconfig(ApiUser.VIEWER))
                .contains(server.address().url(), "token-of-viewer");
    }

    @Test
    void theServerIsSharedByAllTests(LabApiServer server) throws Exception {
        assertThat(LabApiServer.shared()).isSameAs(server);
    }
}
