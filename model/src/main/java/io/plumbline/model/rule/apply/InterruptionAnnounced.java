package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// APPLY-10: a change that interrupts workloads is announced.
final class InterruptionAnnounced implements PlanRule {

    @Override
    public String id() {
        return "APPLY-10";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.FieldChange(var object, var field)) {
                key(object, field)
                        .ifPresent(key ->
                                findings.add(
                                        FindingBuilder.warning(id())
                                                .about(ElementId.of(ElementKind.CLUSTER))
                                                .fact("field of " + object, field)
                                                .says(key, object, field)
                                                .build()));
            }
        }
    }

    private static Optional<String> key(String object, String field) {
        var kind = object.toLowerCase(Locale.ROOT).split("/")[0];
        var what = field.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "hco", "hyperconverged" ->
                    what.contains("network") ? Optional.of("apply-10.handler") : Optional.empty();
            case "sriov", "sriovnetworknodepolicy" -> Optional.of("apply-10.drain");
            case "vm", "virtualmachine" ->
                    what.contains("network") ? Optional.of("apply-10.machine") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
