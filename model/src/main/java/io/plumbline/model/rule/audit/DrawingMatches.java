package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
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
                    var target = HostWords.target(context, fact.target());
                    var what = String.join(" ", fact.values());
                    var builder = FindingBuilder.warning(id()).fact(fact.target(), what);
                    if (target.isPresent()) {
                        var hosts = target.get().hosts();
                        builder.about(
                                        ElementId.onHost(
                                                hosts.getFirst().hostClass().name(),
                                                target.get().object()))
                                .on(hosts);
                    } else {
                        builder.about(ElementId.of(ElementKind.CLUSTER));
                    }
                    findings.add(
                            builder.says(
                                            what.isEmpty() ? "audit-03.object" : "audit-03",
                                            fact.target(),
                                            what)
                                    .build());
                });
    }
}
