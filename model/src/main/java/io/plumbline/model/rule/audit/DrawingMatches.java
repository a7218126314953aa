package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import java.util.List;

/// AUDIT-03: what was read is what is drawn.
final class DrawingMatches implements ObservedRule {

    @Override
    public String id() {
        return "AUDIT-03";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation
                .about("drift")
                .forEach(fact -> {
                    var what = String.join(" ", fact.values());
                    var builder = FindingBuilder.warning(id()).fact(fact.target(), what);
                    findings.add(
                            ObservedTargets.about(builder, context, fact.target())
                                    .says(
                                            what.isEmpty() ? "audit-03.object" : "audit-03",
                                            fact.target(),
                                            what)
                                    .build());
                });
    }
}
