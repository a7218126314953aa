package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import java.util.List;

/// AUDIT-09: everything on the nodes and in the cluster has an owner.
final class NothingLeftOver implements ObservedRule {

    @Override
    public String id() {
        return "AUDIT-09";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation
                .about("leftover")
                .forEach(fact -> {
                    var builder =
                            FindingBuilder.warning(id()).fact("without an owner", fact.target());
                    findings.add(
                            ObservedTargets.about(builder, context, fact.target())
                                    .says("audit-09", fact.target())
                                    .build());
                });
    }
}
