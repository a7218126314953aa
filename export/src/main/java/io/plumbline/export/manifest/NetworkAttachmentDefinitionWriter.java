package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// NetworkAttachmentDefinition: of roles that pods join through Multus, of bridge networks, and of OVN
/// networks where no user-defined network is written.
final class NetworkAttachmentDefinitionWriter implements ManifestWriter {

    private static final String API = "k8s.cni.cncf.io/v1";
    private static final String KIND = "NetworkAttachmentDefinition";
    private static final String RESOURCE = "k8s.v1.cni.cncf.io/resourceName";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var role : scope.topology().roles()) {
            role(scope, role).ifPresent(manifests::add);
        }
        for (var network : scope.topology().networks()) {
            manifests.addAll(network(scope, network));
        }
        return manifests;
    }

    private static Optional<Manifest> role(ExportScope scope, NetworkRole role) {
        if (role.attachment().isEmpty() || role.attachment().get().nad().isEmpty()) {
            return Optional.empty();
        }
        var attachment = role.attachment().get();
        var config = RoleConfig.of(scope.topology(), role, attachment);
        if (config.isEmpty()) {
            scope.leaveOut(
                    "attachment " + attachment.nad(),
                    "plugin type \"" + attachment.type() + "\" is not written by us");
            return Optional.empty();
        }
        var draft =
                draft(scope, attachment.namespace(), attachment.nadName())
                        .drawnAs(ElementId.role(role.name()));
        if (role.kind() == RoleKind.MIGRATION
                && attachment.namespace().equals(ExportScope.VIRTUALIZATION_NAMESPACE)) {
            draft.namespaceNote("the only namespace in which HyperConverged looks for it");
        }
        return Optional.of(draft.write(scope.design(), document -> spec(document, config.get())));
    }

    private static List<Manifest> network(ExportScope scope, VmNetwork network) {
        return switch (NetworkObject.of(network, scope.release())) {
            case BRIDGE_ATTACHMENT -> bridge(scope, network);
            case OVN_ATTACHMENT -> overlay(scope, network);
            case CLUSTER_USER_DEFINED_NETWORK, USER_DEFINED_NETWORK, SRIOV_NETWORK -> List.of();
        };
    }

    private static List<Manifest> bridge(ExportScope scope, VmNetwork network) {
        if (network.bridge().isEmpty()) {
            scope.leaveOut("network " + network.name(), "no bridge is drawn for it");
            return List.of();
        }
        var bridge = network.bridge().get();
        var manifests = new ArrayList<Manifest>();
        for (var namespace : network.namespaces()) {
            var name = network.attachmentName().orElse(network.name());
            var config = NetworkConfig.bridge(network, bridge);
            manifests.add(
                    draft(scope, namespace, name)
                            .drawnAs(ElementId.network(network.name()))
                            .annotation(
                                    RESOURCE,
                                    "bridge.network.kubevirt.io/" + bridge,
                                    "only nodes that have " + bridge)
                            .write(scope.design(), document -> spec(document, config)));
        }
        return manifests;
    }

    private static List<Manifest> overlay(ExportScope scope, VmNetwork network) {
        var manifests = new ArrayList<Manifest>();
        for (var namespace : network.namespaces()) {
            var name = network.attachmentName().orElse(network.name());
            var config = NetworkConfig.ovn(scope.topology(), network, namespace + "/" + name);
            manifests.add(
                    draft(scope, namespace, name)
                            .drawnAs(ElementId.network(network.name()))
                            .write(scope.design(), document -> spec(document, config)));
        }
        return manifests;
    }

    private static ManifestDraft draft(ExportScope scope, String namespace, String name) {
        var file = scope.fileNames().unique("30-nad-", name, namespace + "-" + name, ".yaml");
        return ManifestDraft.of(API, KIND, Waves.ATTACHMENTS, file).named(name).in(namespace);
    }

    private static void spec(YamlMapping.Builder document, YamlMapping config) {
        document.map("spec", spec -> spec.put("config", JsonText.of(config)));
    }
}
