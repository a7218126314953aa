package io.plumbline.model.rule.br;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// BR-07: the port of a virtual machine on a tagged network is not a member of the default VLAN too.
final class DefaultVlanLeft implements Rule {

    @Override
    public String id() {
        return "BR-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.BRIDGE) {
                key(network).ifPresent(key -> findings.add(finding(network, key)));
            }
        }
        return findings;
    }

    /// A trunk without an access VLAN keeps VLAN 1 whatever the option says.
    private static Optional<String> key(VmNetwork network) {
        var access = network.vlan().ifKnown().filter(id -> id.value() != 0).isPresent();
        if (!network.trunk().isEmpty() && !access) {
            return Optional.of("br-07.trunk");
        }
        var tagged = access || !network.trunk().isEmpty();
        return tagged && network.preserveDefaultVlan() != PreserveDefaultVlan.NO
                ? Optional.of("br-07")
                : Optional.empty();
    }

    private Finding finding(VmNetwork network, String key) {
        var builder =
                FindingBuilder.warning(id())
                        .about(ElementId.network(network.name()))
                        .fact("preserveDefaultVlan", network.preserveDefaultVlan().word())
                        .says(key, network.name());
        if (key.equals("br-07")) {
            builder.fix(
                    AttributeFixes.network(
                            "Take the default VLAN from " + network.name(),
                            network.name(),
                            "preserveDefaultVlan",
                            PreserveDefaultVlan.NO),
                    "fix.default-vlan",
                    network.name());
        }
        return builder.build();
    }
}
