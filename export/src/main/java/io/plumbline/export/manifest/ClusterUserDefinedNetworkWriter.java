package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// ClusterUserDefinedNetwork: localnets from OpenShift 4.19, and overlays of several namespaces.
final class ClusterUserDefinedNetworkWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var network : scope.topology().networks()) {
            if (NetworkObject.of(network, scope.release())
                    != NetworkObject.CLUSTER_USER_DEFINED_NETWORK) {
                continue;
            }
            if (network.namespaces().isEmpty()) {
                scope.leaveOut(
                        "network " + network.name(),
                        "it names no namespace, and an empty selector would pick every one");
                continue;
            }
            var name = network.attachmentName().orElse(network.name());
            manifests.add(
                    ManifestDraft.of(
                                    "k8s.ovn.org/v1",
                                    "ClusterUserDefinedNetwork",
                                    Waves.ATTACHMENTS,
                                    scope.fileNames().unique("30-cudn-", name, name, ".yaml"))
                            .named(name)
                            .drawnAs(ElementId.network(network.name()))
                            .write(
                                    scope.design(),
                                    document ->
                                            document.map(
                                                    "spec", spec -> spec(spec, scope, network))));
        }
        return manifests;
    }

    private static void spec(YamlMapping.Builder spec, ExportScope scope, VmNetwork network) {
        spec.map(
                "namespaceSelector",
                selector ->
                        selector.list(
                                "matchExpressions",
                                list ->
                                        list.map(expression ->
                                                expression
                                                        .put("key", "kubernetes.io/metadata.name")
                                                        .put("operator", "In")
                                                        .texts("values", network.namespaces()))));
        spec.map(
                "network",
                section -> {
                    if (network.kind() == NetworkKind.LOCALNET) {
                        section.put("topology", "Localnet");
                        section.map("localnet", localnet -> localnet(localnet, scope, network));
                    } else {
                        section.put("topology", "Layer2");
                        section.map(
                                "layer2",
                                layer2 -> UserDefinedNetworkWriter.layer2(layer2, network));
                    }
                });
    }

    private static void localnet(
            YamlMapping.Builder section, ExportScope scope, VmNetwork network) {
        section.put("role", "Secondary").put("physicalNetworkName", network.localnet());
        network.vlan()
                .ifKnown()
                .ifPresent(id ->
                        section.map(
                                "vlan",
                                vlan ->
                                        vlan.put("mode", "Access")
                                                .map(
                                                        "access",
                                                        access -> access.put("id", id.value()))));
        NetworkConfig.ovnMtu(scope.topology(), network)
                .ifPresent(mtu ->
                        section.put("mtu", mtu.bytes())
                                .beside(
                                        "left out, it would follow the overlay and not the"
                                                + " wire"));
        UserDefinedNetworkWriter.addresses(section, network);
    }
}
