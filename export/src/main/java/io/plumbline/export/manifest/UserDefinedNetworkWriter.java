package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// UserDefinedNetwork: an overlay of one namespace.
final class UserDefinedNetworkWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var network : scope.topology().networks()) {
            if (NetworkObject.of(network, scope.release()) != NetworkObject.USER_DEFINED_NETWORK) {
                continue;
            }
            var namespace = network.namespaces().getFirst();
            var name = network.attachmentName().orElse(network.name());
            manifests.add(
                    ManifestDraft.of(
                                    "k8s.ovn.org/v1",
                                    "UserDefinedNetwork",
                                    Waves.ATTACHMENTS,
                                    scope.fileNames()
                                            .unique(
                                                    "30-udn-",
                                                    name,
                                                    namespace + "-" + name,
                                                    ".yaml"))
                            .named(name)
                            .in(namespace)
                            .drawnAs(ElementId.network(network.name()))
                            .write(
                                    scope.design(),
                                    document ->
                                            document.map(
                                                    "spec",
                                                    spec -> {
                                                        spec.put("topology", "Layer2");
                                                        spec.map(
                                                                "layer2",
                                                                section ->
                                                                        layer2(section, network));
                                                    })));
        }
        return manifests;
    }

    /// The section that both kinds of user-defined networks share.
    static void layer2(YamlMapping.Builder section, VmNetwork network) {
        section.put("role", network.primary() ? "Primary" : "Secondary");
        network.mtu().ifKnown().ifPresent(mtu -> section.put("mtu", mtu.bytes()));
        addresses(section, network);
    }

    /// Guests keep their address through restarts and migrations, or the platform hands out none.
    static void addresses(YamlMapping.Builder section, VmNetwork network) {
        if (network.subnets().isEmpty()) {
            section.map("ipam", ipam -> ipam.put("mode", "Disabled"));
        } else {
            section.texts("subnets", network.subnets().stream().map(Cidr::toString).toList());
            section.map("ipam", ipam -> ipam.put("lifecycle", "Persistent"));
        }
    }
}
