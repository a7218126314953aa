package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// OVN-06: the platform hands out no addresses on a secondary network of virtual machines.
final class GuestsKeepTheirAddresses implements Rule {

    @Override
    public String id() {
        return "OVN-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            if (!network.primary() && !network.subnets().isEmpty()) {
                findings.add(finding(network));
            }
        }
        return findings;
    }

    private Finding finding(VmNetwork network) {
        return FindingBuilder.warning(id())
                .about(ElementId.network(network.name()))
                .fact("subnets of " + network.name(), network.subnets())
                .says("ovn-06", network.name())
                .fix(
                        AttributeFixes.network(
                                "No address management on " + network.name(),
                                network.name(),
                                "subnets",
                                List.of()),
                        "fix.no-ipam",
                        network.name())
                .build();
    }
}
