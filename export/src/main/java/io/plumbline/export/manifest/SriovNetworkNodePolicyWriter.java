package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.VfDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SriovNetworkNodePolicy: virtual functions cut from the NICs of a class.
final class SriovNetworkNodePolicyWriter implements ManifestWriter {

    private static final String CAPABLE = "feature.node.kubernetes.io/network-sriov.capable";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var policy : scope.topology().sriov()) {
            var file =
                    scope.fileNames()
                            .unique("25-sriov-policy-", policy.name(), policy.name(), ".yaml");
            manifests.add(
                    ManifestDraft.of(
                                    "sriovnetwork.openshift.io/v1",
                                    "SriovNetworkNodePolicy",
                                    Waves.SRIOV_POLICIES,
                                    file)
                            .head("Nodes are drained, and some reboot, one after the other.")
                            .named(policy.name())
                            .in(ExportScope.SRIOV_NAMESPACE)
                            .drawnAs(ElementId.of(ElementKind.SRIOV_POLICY, policy.name()))
                            .write(
                                    scope.design(),
                                    document ->
                                            document.map(
                                                    "spec", spec -> spec(spec, scope, policy))));
        }
        return manifests;
    }

    /// Several classes that run machines: a policy for one of them has to find its nodes by label.
    static boolean needsClassLabel(ExportScope scope) {
        return scope.topology().hostClasses().stream().filter(HostClass::isVmEligible).count() > 1;
    }

    private static void spec(YamlMapping.Builder spec, ExportScope scope, SriovPolicy policy) {
        spec.put("resourceName", policy.resource());
        spec.map(
                "nodeSelector",
                selector -> {
                    selector.put(CAPABLE, "true");
                    if (needsClassLabel(scope)) {
                        selector.put(NodeLabelWriter.CLASS, policy.hostClass());
                    }
                });
        policy.priority().ifPresent(priority -> spec.put("priority", priority));
        policy.mtu().ifKnown().ifPresent(mtu -> spec.put("mtu", mtu.bytes()));
        spec.put("numVfs", policy.virtualFunctions());
        spec.map("nicSelector", selector -> nics(selector, scope, policy));
        spec.put("deviceType", policy.driver().word());
        if (policy.driver() == VfDriver.VFIO_PCI) {
            spec.beside("virtual machines take functions only so");
        }
        if (policy.externallyManaged()) {
            spec.put("externallyManaged", true);
        }
    }

    private static void nics(YamlMapping.Builder selector, ExportScope scope, SriovPolicy policy) {
        policy.vendor().ifPresent(vendor -> selector.put("vendor", YamlScalar.quoted(vendor)));
        var byName = new ArrayList<String>();
        var byAddress = new ArrayList<String>();
        for (var name : policy.nics()) {
            switch (matchOf(scope, policy, name)) {
                case NAME, MAC ->
                        byName.add(policy.range().map(range -> name + "#" + range).orElse(name));
                case PCI -> byAddress.add(pciOf(scope, policy, name));
            }
        }
        if (!byName.isEmpty()) {
            selector.texts("pfNames", byName);
        }
        if (!byAddress.isEmpty()) {
            selector.list(
                    "rootDevices",
                    list -> byAddress.forEach(pci -> list.add(YamlScalar.quoted(pci))));
        }
    }

    private static MatchKind matchOf(ExportScope scope, SriovPolicy policy, String nic) {
        return find(scope, policy, nic)
                .filter(found -> found.pciAddress().isPresent())
                .map(Nic::match)
                .orElse(MatchKind.NAME);
    }

    private static String pciOf(ExportScope scope, SriovPolicy policy, String nic) {
        return find(scope, policy, nic).flatMap(Nic::pciAddress).orElse(nic);
    }

    private static Optional<Nic> find(ExportScope scope, SriovPolicy policy, String nic) {
        return scope.topology()
                .hostClasses()
                .get(policy.hostClass())
                .flatMap(hostClass -> hostClass.interfaces().get(nic))
                .filter(Nic.class::isInstance)
                .map(Nic.class::cast);
    }
}
