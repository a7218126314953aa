package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;

/// APPLY-09: the user may do everything that the plan does, and the fields belong to nobody else.
final class PlanIsAllowed implements PlanRule {

    @Override
    public String id() {
        return "APPLY-09";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var answer : plan.access()) {
            if (!answer.allowed()) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(ElementId.of(ElementKind.CLUSTER))
                                .fact("access review", answer.request() + ": denied")
                                .says("apply-09", answer.request())
                                .build());
            }
        }
        context.input().observation().stream()
                .flatMap(o -> o.about("owner"))
                .forEach(fact ->
                        findings.add(
                                FindingBuilder.warning(id())
                                        .about(ElementId.of(ElementKind.CLUSTER))
                                        .fact("field owner", fact.values())
                                        .says(
                                                "apply-09.owner",
                                                fact.target(),
                                                String.join(", ", fact.values()))
                                        .build()));
    }
}
