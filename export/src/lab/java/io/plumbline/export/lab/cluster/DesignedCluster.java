package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterSource;
import io.plumbline.export.cluster.difference.Audit;
import io.plumbline.export.lab.apiserver.ApiUser;
import io.plumbline.export.lab.apiserver.Condition;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.PlatformObjects;
import io.plumbline.export.lab.apiserver.ScriptedCluster;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// A cluster as it is before a design comes: its nodes with bare NICs and br-ex, and the objects of
/// others.
public final class DesignedCluster implements AutoCloseable {

    private final LabApiServer server;
    private final Topology design;
    private final ScriptedCluster nodes;
    private final Path folder;

    public DesignedCluster(LabApiServer server, Topology design, Path folder) {
        this.server = server;
        this.design = design;
        this.folder = folder;
        this.nodes = new ScriptedCluster(server);
        for (var host : design.effectiveHosts().all()) {
            nodes.node(host.name(), Map.of());
            nodes.report(host.name(), bare(host));
        }
        var manifests = Exporter.export(design, ExportOptions.PLAIN).forward();
        PlatformObjects.namespaces(server.admin(), manifests, false);
        for (var manifest : manifests) {
            if (!manifest.kind().equals("Node")) {
                PlatformObjects.patched(server.admin(), manifest);
            }
        }
        operatorsAtRest();
        nodes.start();
    }

    ScriptedCluster nodes() {
        return nodes;
    }

    public ClusterApi api() throws Exception {
        return api(ApiUser.ADMIN);
    }

    ClusterApi api(ApiUser user) throws Exception {
        return LabContext.of(server, user, folder);
    }

    public Audit audit() throws Exception {
        try (var api = api(ApiUser.VIEWER)) {
            return Audit.of(
                    Optional.of(design),
                    LocalDate.of(2026, 11, 24),
                    witness -> ClusterSource.observe(api, _ -> {}, witness));
        }
    }

    /// An object as the server has it now.
    JsonNode read(String apiVersion, String kind, String namespace, String name) {
        return server.admin()
                .get(
                        ApiObject.parse(
                                "{apiVersion: %s, kind: %s, metadata: {name: \"%s\"%s}}"
                                        .formatted(
                                                apiVersion,
                                                kind,
                                                name,
                                                namespace.isEmpty()
                                                        ? ""
                                                        : ", namespace: \"" + namespace + "\"")))
                .body();
    }

    JsonNode policy(String name) {
        return read("nmstate.io/v1", "NodeNetworkConfigurationPolicy", "", name);
    }

    JsonNode stateOf(String host) {
        return read("nmstate.io/v1beta1", "NodeNetworkState", "", host)
                .path("status")
                .path("currentState");
    }

    /// What the virtualization operator says when it is at rest.
    private void operatorsAtRest() {
        var hyperConverged =
                ApiObject.parse(
                        """
                        {"apiVersion": "hco.kubevirt.io/v1beta1", "kind": "HyperConverged",
                         "metadata": {"name": "kubevirt-hyperconverged",
                          "namespace": "openshift-cnv"}}""");
        if (server.admin().get(hyperConverged).accepted()) {
            nodes.conditions(
                    hyperConverged,
                    Condition.isTrue("Available", "ReconcileCompleted", ""),
                    Condition.isTrue("ReconcileComplete", "ReconcileCompleted", ""),
                    Condition.isFalse("Progressing", "ReconcileCompleted"),
                    Condition.isFalse("Degraded", "ReconcileCompleted"));
        }
    }

    static JsonNode bare(EffectiveHost host) {
        var state = JsonMapper.shared().createObjectNode();
        var interfaces = state.putArray("interfaces");
        for (var each : host.interfaces()) {
            if (each instanceof Nic) {
                entry(interfaces, each.name(), "ethernet");
            }
        }
        if (host.interfaces().has(BrEx.NAME)) {
            entry(interfaces, BrEx.NAME, "ovs-interface");
        }
        return state;
    }

    private static void entry(ArrayNode interfaces, String name, String type) {
        var entry = interfaces.addObject();
        entry.put("name", name).put("type", type).put("state", "up").put("mtu", 1500);
        entry.putObject("ipv4").put("enabled", false);
        entry.putObject("ipv6").put("enabled", false);
    }

    @Override
    public void close() {
        nodes.close();
    }
}
