package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// OVN-03: networks with one name in their configuration are one network.
final class OneNameOneContent implements Rule {

    /// What the controller compares.
    private record Content(Object kind, String localnet, Object vlan, Object subnets, Object mtu) {

        static Content of(VmNetwork n) {
            return new Content(n.kind(), n.localnet(), n.vlan(), n.subnets(), n.mtu());
        }
    }

    @Override
    public String id() {
        return "OVN-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var byName = new LinkedHashMap<String, List<VmNetwork>>();
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.LOCALNET || network.kind() == NetworkKind.OVERLAY) {
                byName.computeIfAbsent(
                                network.configName().orElse(network.name()), _ -> new ArrayList<>())
                        .add(network);
            }
        }
        var findings = new ArrayList<Finding>();
        byName.forEach((name, networks) -> {
            if (networks.stream().map(Content::of).distinct().count() > 1) {
                findings.add(finding(name, networks));
            }
        });
        return findings;
    }

    private Finding finding(String name, List<VmNetwork> networks) {
        var names = networks.stream().map(VmNetwork::name).toList();
        var last = networks.getLast();
        var builder =
                FindingBuilder.error(id())
                        .about(names.stream().map(ElementId::network).toList())
                        .says("ovn-03", String.join(" and ", names), name);
        networks.forEach(n -> builder.fact("contents of " + n.name(), Content.of(n)));
        if (last.configName().isPresent()) {
            builder.fix(
                    AttributeFixes.network(
                            "Give " + last.name() + " a name of its own",
                            last.name(),
                            "configName",
                            Optional.empty()),
                    "fix.own-name",
                    last.name());
        }
        return builder.build();
    }
}
