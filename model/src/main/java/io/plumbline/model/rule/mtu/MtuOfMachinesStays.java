package io.plumbline.model.rule.mtu;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.List;

/// MTU-06: a plan leaves the MTU of a network with running machines as it is.
final class MtuOfMachinesStays implements PlanRule {

    @Override
    public String id() {
        return "MTU-06";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.FieldChange(var object, var field)
                    && field.substring(field.lastIndexOf('.') + 1).equals("mtu")) {
                var name = object.substring(object.lastIndexOf('/') + 1);
                context.topology()
                        .networks()
                        .get(name)
                        .filter(n -> n.vms() > 0)
                        .ifPresent(n ->
                                findings.add(
                                        FindingBuilder.error(id())
                                                .about(ElementId.network(name))
                                                .fact("machines on " + name, n.vms())
                                                .says("mtu-06", name, n.vms())
                                                .build()));
            }
        }
    }
}
