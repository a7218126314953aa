package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// SriovNetwork: one per namespace, because each names one namespace for its attachment definition.
final class SriovNetworkWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var network : scope.topology().networks()) {
            if (NetworkObject.of(network, scope.release()) != NetworkObject.SRIOV_NETWORK) {
                continue;
            }
            if (network.resource().isEmpty()) {
                scope.leaveOut("network " + network.name(), "no SR-IOV resource is drawn for it");
                continue;
            }
            for (var namespace : network.namespaces()) {
                manifests.add(manifest(scope, network, namespace));
            }
        }
        return manifests;
    }

    /// The attachment definition gets the name of the object; objects of several namespaces stand in
    /// one namespace and need different names.
    static String nameIn(VmNetwork network, String namespace) {
        var name = network.attachmentName().orElse(network.name());
        return network.namespaces().size() == 1 ? name : name + "-" + namespace;
    }

    private static Manifest manifest(ExportScope scope, VmNetwork network, String namespace) {
        var name = nameIn(network, namespace);
        return ManifestDraft.of(
                        "sriovnetwork.openshift.io/v1",
                        "SriovNetwork",
                        Waves.ATTACHMENTS,
                        scope.fileNames().unique("30-sriov-", name, name, ".yaml"))
                .named(name)
                .in(ExportScope.SRIOV_NAMESPACE)
                .drawnAs(ElementId.network(network.name()))
                .write(
                        scope.design(),
                        document ->
                                document.map(
                                        "spec",
                                        spec -> {
                                            spec.put(
                                                    "resourceName",
                                                    network.resource().orElseThrow());
                                            spec.put("networkNamespace", namespace);
                                            network.vlan()
                                                    .ifKnown()
                                                    .ifPresent(id -> spec.put("vlan", id.value()));
                                            network.spoofProtection()
                                                    .ifPresent(on ->
                                                            spec.put(
                                                                    "spoofChk",
                                                                    YamlScalar.quoted(
                                                                            on ? "on" : "off")));
                                        }));
    }
}
