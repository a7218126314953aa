package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;

/// OVN-07: a policy for a network is enforced.
final class PolicyTakesEffect implements Rule {

    @Override
    public String id() {
        return "OVN-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var policy : context.topology().policies()) {
            judge(context, policy, findings);
        }
        return findings;
    }

    private void judge(RuleContext context, NetworkPolicy policy, List<Finding> findings) {
        var id = ElementId.of(ElementKind.NETWORK_POLICY, policy.name());
        var network = context.topology().networks().get(policy.network());
        var plain =
                network.filter(
                        n -> n.kind() == NetworkKind.BRIDGE || n.kind() == NetworkKind.SRIOV);
        if (plain.isPresent()) {
            findings.add(
                    FindingBuilder.warning(id())
                            .about(id, ElementId.network(policy.network()))
                            .fact("kind of " + policy.network(), plain.get().kind().word())
                            .says(
                                    "ovn-07.kind",
                                    policy.name(),
                                    policy.network(),
                                    plain.get().kind().word())
                            .build());
        } else if (policy.enabled().isMissing()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(id)
                            .missing("useMultiNetworkPolicy")
                            .says("ovn-07.unknown", policy.name())
                            .build());
        } else if (!policy.enabled().ifKnown().orElse(true)) {
            findings.add(
                    FindingBuilder.warning(id())
                            .about(id)
                            .fact("useMultiNetworkPolicy", policy.enabled())
                            .says("ovn-07", policy.name())
                            .fix(
                                    AttributeFixes.set(
                                            "Enforce network policies",
                                            id,
                                            "enabled",
                                            Fact.drawn(true)),
                                    "fix.enforce-policies")
                            .build());
        }
    }
}
