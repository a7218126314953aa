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
                    var target = HostWords.target(context, fact.target());
                    var builder =
                            FindingBuilder.warning(id()).fact("without an owner", fact.target());
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
                    findings.add(builder.says("audit-09", fact.target()).build());
                });
    }
}
