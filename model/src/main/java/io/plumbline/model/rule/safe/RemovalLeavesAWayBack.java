package io.plumbline.model.rule.safe;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import java.util.List;

/// SAFE-03: what a plan removes leaves its ports in a known state, and the way back stays.
final class RemovalLeavesAWayBack implements PlanRule {

    @Override
    public String id() {
        return "SAFE-03";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            switch (change) {
                case PlannedChange.AbsentInterface(var hosts, var name, var restored)
                        when !restored ->
                        absent(context, hosts, name, findings);
                case PlannedChange.PolicyDeletion(var policy) ->
                        findings.add(
                                FindingBuilder.warning(id())
                                        .fact("policy", policy)
                                        .says("safe-03.policy", policy)
                                        .build());
                case PlannedChange.AbsentInterface _,
                        PlannedChange.PortList _,
                        PlannedChange.ModeFlip _,
                        PlannedChange.LldpSwitch _,
                        PlannedChange.FieldChange _,
                        PlannedChange.ObjectWrite _ -> {}
            }
        }
    }

    private void absent(RuleContext context, String words, String name, List<Finding> findings) {
        var hosts = HostWords.of(context, words);
        if (hosts.isEmpty()) {
            return;
        }
        var ports = hosts.getFirst().find(name).map(HostInterface::below);
        // What is not drawn may have ports that nobody has read.
        if (ports.isPresent() && ports.get().isEmpty()) {
            return;
        }
        findings.add(
                FindingBuilder.warning(id())
                        .about(ElementId.onHost(hosts.getFirst().hostClass().name(), name))
                        .on(hosts)
                        .fact("ports of " + name, ports.map(Object::toString).orElse("not read"))
                        .says("safe-03", name)
                        .build());
    }
}
