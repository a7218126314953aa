package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkPolicy;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// MultiNetworkPolicy: traffic allowed to the machines of a network, in each of its namespaces.
final class MultiNetworkPolicyWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var policy : scope.topology().policies()) {
            var network = scope.topology().networks().get(policy.network());
            if (network.isEmpty()) {
                scope.leaveOut(
                        "policy " + policy.name(),
                        "its network " + policy.network() + " is not drawn");
                continue;
            }
            for (var namespace : network.get().namespaces()) {
                manifests.add(manifest(scope, policy, network.get(), namespace));
            }
        }
        return manifests;
    }

    private static Manifest manifest(
            ExportScope scope, NetworkPolicy policy, VmNetwork network, String namespace) {
        return ManifestDraft.of(
                        "k8s.cni.cncf.io/v1beta1",
                        "MultiNetworkPolicy",
                        Waves.NETWORK_POLICIES,
                        scope.fileNames()
                                .unique(
                                        "60-policy-",
                                        policy.name(),
                                        namespace + "-" + policy.name(),
                                        ".yaml"))
                .named(policy.name())
                .in(namespace)
                .drawnAs(ElementId.of(ElementKind.NETWORK_POLICY, policy.name()))
                .annotation(
                        "k8s.v1.cni.cncf.io/policy-for",
                        namespace + "/" + attachmentName(network, namespace))
                .write(
                        scope.design(),
                        document -> document.map("spec", spec -> spec(spec, policy)));
    }

    private static String attachmentName(VmNetwork network, String namespace) {
        return switch (network.kind()) {
            case SRIOV -> SriovNetworkWriter.nameIn(network, namespace);
            case BRIDGE, LOCALNET, OVERLAY -> network.attachmentName().orElse(network.name());
        };
    }

    private static void spec(YamlMapping.Builder spec, NetworkPolicy policy) {
        spec.put("podSelector", YamlMapping.empty());
        spec.texts("policyTypes", List.of("Ingress"));
        spec.list("ingress", list -> ingress(list, policy));
        if (policy.from().isEmpty()) {
            spec.beside("nothing reaches them");
        }
    }

    private static void ingress(YamlSequence.Builder list, NetworkPolicy policy) {
        if (policy.from().isEmpty()) {
            return;
        }
        list.map(rule -> {
            rule.list(
                    "from",
                    from ->
                            policy.from()
                                    .forEach(cidr ->
                                            from.map(peer ->
                                                    peer.map(
                                                            "ipBlock",
                                                            block ->
                                                                    block.put(
                                                                            "cidr",
                                                                            cidr.toString())))));
            if (!policy.ports().isEmpty()) {
                rule.list("ports", ports -> policy.ports().forEach(p -> port(ports, p)));
            }
        });
    }

    /// Reads `tcp/443`, and `443` as TCP.
    private static void port(YamlSequence.Builder ports, String text) {
        var slash = text.indexOf('/');
        var protocol = slash < 0 ? "TCP" : text.substring(0, slash).toUpperCase(Locale.ROOT);
        var port = text.substring(slash + 1);
        ports.map(entry ->
                entry.put("protocol", protocol)
                        .put(
                                "port",
                                port.matches("[0-9]{1,5}")
                                        ? YamlScalar.whole(Long.parseLong(port))
                                        : YamlScalar.text(port)));
    }
}
