package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;

/// APPLY-03: a policy that is changed is not in progress.
final class PolicyAtRest implements PlanRule {

    @Override
    public String id() {
        return "APPLY-03";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var policy : plan.policies()) {
            if (policy.state().filter("Progressing"::equalsIgnoreCase).isPresent()) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(ElementId.of(ElementKind.CLUSTER))
                                .on(HostWords.of(context, policy.hosts()))
                                .fact("condition of " + policy.name(), policy.state().get())
                                .says("apply-03", policy.name())
                                .build());
            }
        }
    }
}
