package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// OVN-05: a network reaches the namespaces of its users and none of the platform.
final class NamespacesOfUsers implements Rule {

    @Override
    public String id() {
        return "OVN-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var primary = new LinkedHashMap<String, List<String>>();
        var attachments = new LinkedHashMap<String, List<String>>();
        for (var network : context.topology().networks()) {
            var userDefined =
                    (network.kind() == NetworkKind.LOCALNET
                                    || network.kind() == NetworkKind.OVERLAY)
                            && network.form() != NetworkForm.ATTACHMENT;
            var platform =
                    network.namespaces().stream().filter(NamespacesOfUsers::isPlatform).toList();
            if (userDefined && !platform.isEmpty()) {
                findings.add(platform(network, platform));
            }
            for (var namespace : network.namespaces()) {
                if (network.primary()) {
                    primary.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(network.name());
                }
                attachments
                        .computeIfAbsent(
                                namespace + "/" + network.attachmentName().orElse(network.name()),
                                _ -> new ArrayList<>())
                        .add(network.name());
            }
        }
        twice(primary, "ovn-05.primary", findings);
        twice(attachments, "ovn-05.attachment", findings);
        return findings;
    }

    private static boolean isPlatform(String namespace) {
        return namespace.equals("default")
                || namespace.startsWith("openshift-")
                || namespace.startsWith("kube-");
    }

    private Finding platform(VmNetwork network, List<String> platform) {
        var kept = network.namespaces().stream().filter(n -> !platform.contains(n)).toList();
        var names = String.join(", ", platform);
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.network(network.name()))
                        .fact("namespaces of " + network.name(), network.namespaces())
                        .says("ovn-05", network.name(), names);
        if (!kept.isEmpty()) {
            builder.fix(
                    AttributeFixes.network(
                            "Take " + names + " from " + network.name(),
                            network.name(),
                            "namespaces",
                            kept),
                    "fix.namespaces",
                    names,
                    network.name());
        }
        return builder.build();
    }

    private void twice(
            LinkedHashMap<String, List<String>> owners, String key, List<Finding> findings) {
        owners.forEach((where, networks) -> {
            if (networks.size() > 1) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(networks.stream().map(ElementId::network).toList())
                                .fact(where, networks)
                                .says(key, String.join(" and ", networks), where)
                                .build());
            }
        });
    }
}
