package io.plumbline.model.rule.safe;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NodeRole;
import java.util.HashSet;
import java.util.List;

/// SAFE-06: a policy for links in use changes one host at a time, and never the quorum.
final class RolloutNarrow implements PlanRule {

    /// What the operator takes where nothing is written: half of the hosts.
    private static final double UNWRITTEN = 0.5;

    @Override
    public String id() {
        return "SAFE-06";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var policy : plan.policies()) {
            var hosts = HostWords.of(context, policy.hosts());
            if (!hosts.isEmpty() && isInUse(context, policy, hosts)) {
                judge(context, policy, hosts, findings);
            }
        }
    }

    private static boolean isInUse(
            RuleContext context, PolicyIntent policy, List<EffectiveHost> hosts) {
        var stacks = new HashSet<String>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                if (attachment.hosts().stream().anyMatch(hosts::contains)) {
                    stacks.addAll(attachment.footing().stack());
                }
            }
        }
        return policy.interfaces().stream().anyMatch(stacks::contains);
    }

    private void judge(
            RuleContext context,
            PolicyIntent policy,
            List<EffectiveHost> hosts,
            List<Finding> findings) {
        var atOnce = atOnce(policy, hosts.size());
        var builder = FindingBuilder.warning(id());
        var control = hosts.stream().filter(h -> h.hostClass().role() != NodeRole.WORKER).count();
        var quorum = control > 0 && atOnce > (control - 1) / 2;
        if (quorum && control > 1) {
            builder = FindingBuilder.error(id());
        } else if (atOnce <= context.parameter("maxUnavailableDefault", 1)) {
            return;
        }
        findings.add(
                builder.about(ElementId.hostClass(hosts.getFirst().hostClass().name()))
                        .on(hosts)
                        .fact("maxUnavailable", policy.maxUnavailable().orElse("not written"))
                        .says(
                                quorum && control > 1 ? "safe-06.quorum" : "safe-06",
                                policy.name(),
                                atOnce,
                                hosts.size())
                        .build());
    }

    private static int atOnce(PolicyIntent policy, int hosts) {
        var text = policy.maxUnavailable().orElse("");
        try {
            if (text.endsWith("%")) {
                var share = Integer.parseInt(text.substring(0, text.length() - 1));
                return Math.max(1, (int) Math.ceil(hosts * share / 100.0));
            }
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Math.max(1, (int) Math.ceil(hosts * UNWRITTEN));
        }
    }
}
