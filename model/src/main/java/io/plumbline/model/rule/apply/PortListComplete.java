package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.LinkedHashSet;
import java.util.List;

/// APPLY-06: a port list names every port that the host has there.
final class PortListComplete implements PlanRule {

    @Override
    public String id() {
        return "APPLY-06";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change
                    instanceof PlannedChange.PortList(var words, var name, var wanted, var had)) {
                var dropped = new LinkedHashSet<>(had);
                wanted.forEach(dropped::remove);
                var hosts = HostWords.of(context, words);
                if (!dropped.isEmpty() && !hosts.isEmpty()) {
                    findings.add(
                            FindingBuilder.error(id())
                                    .about(
                                            ElementId.onHost(
                                                    hosts.getFirst().hostClass().name(), name))
                                    .on(hosts)
                                    .fact("ports of " + name, had)
                                    .fact("in the plan", wanted)
                                    .says("apply-06", name, String.join(", ", dropped))
                                    .build());
                }
            }
        }
    }
}
