package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;

/// APPLY-04: the selector of a policy hits the hosts that have what the policy defines.
final class SelectorHitsItsHosts implements PlanRule {

    @Override
    public String id() {
        return "APPLY-04";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var policy : plan.policies()) {
            if (policy.hosts().isBlank()) {
                findings.add(begin(policy).says("apply-04.all", policy.name()).build());
                continue;
            }
            var hosts = HostWords.of(context, policy.hosts());
            if (hosts.isEmpty()) {
                findings.add(begin(policy).says("apply-04", policy.name(), policy.hosts()).build());
                continue;
            }
            var without =
                    hosts.stream()
                            .filter(h ->
                                    policy.interfaces().stream()
                                            .noneMatch(i -> h.find(i).isPresent()))
                            .toList();
            if (!without.isEmpty() && !policy.interfaces().isEmpty()) {
                findings.add(
                        begin(policy)
                                .on(without)
                                .says(
                                        "apply-04.others",
                                        policy.name(),
                                        String.join(", ", policy.interfaces()))
                                .build());
            }
        }
    }

    private FindingBuilder begin(PolicyIntent policy) {
        return FindingBuilder.error(id())
                .about(ElementId.of(ElementKind.CLUSTER))
                .fact("selector of " + policy.name(), policy.hosts());
    }
}
