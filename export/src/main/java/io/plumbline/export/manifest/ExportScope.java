package io.plumbline.export.manifest;

import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One export at work: the design with what several writers derive from it, computed once.
final class ExportScope {

    static final String VIRTUALIZATION_NAMESPACE = "openshift-cnv";
    static final String SRIOV_NAMESPACE = "openshift-sriov-network-operator";

    private static final Set<String> NOT_OURS = Set.of("default", "openshift", "kube-system");

    private final Topology topology;
    private final ExportOptions options;
    private final OpenShiftRelease release;
    private final EffectiveHosts hosts;
    private final HostGroups groups;
    private final FileNames fileNames = new FileNames();
    private final List<LeftOut> leftOut = new ArrayList<>();

    ExportScope(Topology topology, ExportOptions options) {
        this.topology = topology;
        this.options = options;
        this.release = OpenShiftRelease.of(topology, options);
        this.hosts = topology.effectiveHosts();
        this.groups = new HostGroups(topology, hosts);
    }

    Topology topology() {
        return topology;
    }

    String design() {
        return topology.name();
    }

    ExportOptions options() {
        return options;
    }

    OpenShiftRelease release() {
        return release;
    }

    EffectiveHosts hosts() {
        return hosts;
    }

    HostGroups groups() {
        return groups;
    }

    FileNames fileNames() {
        return fileNames;
    }

    List<NetworkRole> roles(RoleKind kind) {
        return topology.roles().stream().filter(role -> role.kind() == kind).toList();
    }

    Optional<NetworkRole> migrationRole() {
        return roles(RoleKind.MIGRATION).stream().findFirst();
    }

    /// Namespaces of the platform exist already and are never labelled by us.
    static boolean isOurs(String namespace) {
        return !NOT_OURS.contains(namespace)
                && !namespace.startsWith("openshift-")
                && !namespace.startsWith("kube-");
    }

    void leaveOut(String drawn, String reason) {
        leftOut.add(new LeftOut(drawn, reason));
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
