package io.plumbline.model.rule.safe;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.List;

/// SAFE-04: LLDP is not switched on below br-ex unless the cluster is known to stand it.
final class LldpSparesBrEx implements PlanRule {

    private static final String ALL = "*";

    @Override
    public String id() {
        return "SAFE-04";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.LldpSwitch(var words, var nic, var fixed)
                    && !fixed.orElse(false)) {
                judge(context, words, nic, fixed.isPresent(), findings);
            }
        }
    }

    private void judge(
            RuleContext context, String words, String nic, boolean known, List<Finding> findings) {
        var hosts =
                HostWords.of(context, words).stream()
                        .filter(h ->
                                nic.equals(ALL)
                                        ? !ManagementPath.of(context, h).isEmpty()
                                        : ManagementPath.of(context, h).contains(nic))
                        .toList();
        if (hosts.isEmpty()) {
            return;
        }
        var hostClass = hosts.getFirst().hostClass().name();
        var builder = FindingBuilder.error(id()).on(hosts);
        if (nic.equals(ALL)) {
            builder.about(ElementId.hostClass(hostClass));
        } else {
            builder.about(ElementId.onHost(hostClass, nic));
        }
        findings.add(
                builder.fact("repaired boot script", known ? "no" : "not known")
                        .says("safe-04", nic.equals(ALL) ? "all NICs" : nic)
                        .build());
    }
}
