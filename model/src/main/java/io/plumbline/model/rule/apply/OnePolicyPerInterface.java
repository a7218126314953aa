package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.LinkedHashSet;
import java.util.List;

/// APPLY-02: no two policies define the same interface of a host.
final class OnePolicyPerInterface implements PlanRule {

    @Override
    public String id() {
        return "APPLY-02";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        var policies = plan.policies();
        for (var i = 0; i < policies.size(); i++) {
            for (var j = i + 1; j < policies.size(); j++) {
                judge(context, policies.get(i), policies.get(j), findings);
            }
        }
    }

    private void judge(
            RuleContext context, PolicyIntent a, PolicyIntent b, List<Finding> findings) {
        var hosts = new LinkedHashSet<>(HostWords.of(context, a.hosts()));
        hosts.retainAll(HostWords.of(context, b.hosts()));
        var both = new LinkedHashSet<>(a.interfaces());
        both.retainAll(b.interfaces());
        if (!hosts.isEmpty() && !both.isEmpty()) {
            var hostClass = hosts.getFirst().hostClass().name();
            findings.add(
                    FindingBuilder.error(id())
                            .about(both.stream().map(n -> ElementId.onHost(hostClass, n)).toList())
                            .on(hosts)
                            .fact("policies", a.name() + ", " + b.name())
                            .says("apply-02", String.join(", ", both), a.name(), b.name())
                            .build());
        }
    }
}
