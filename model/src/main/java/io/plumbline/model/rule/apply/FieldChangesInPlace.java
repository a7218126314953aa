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
import java.util.Map;
import java.util.Set;

/// APPLY-05: a plan changes in place only what the API lets change.
final class FieldChangesInPlace implements PlanRule {

    /// Kinds as plans write them, with the fields that stay as they were made.
    private static final Map<String, Set<String>> FIXED =
            Map.of(
                    "cudn",
                            Set.of(
                                    "network",
                                    "topology",
                                    "vlan",
                                    "physicalnetworkname",
                                    "mtu",
                                    "subnets"),
                    "udn", Set.of("*"),
                    "nncp", Set.of("capture"),
                    "network", Set.of("mtu", "clustermtu"),
                    "nad", Set.of("type"),
                    "storagecluster", Set.of("provider"));

    @Override
    public String id() {
        return "APPLY-05";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.FieldChange(var object, var field)
                    && isFixed(object, field)) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(ElementId.of(ElementKind.CLUSTER))
                                .fact("field of " + object, field)
                                .says("apply-05", field, object)
                                .build());
            }
        }
    }

    private static boolean isFixed(String object, String field) {
        var kind = object.toLowerCase(Locale.ROOT).split("/")[0];
        var last = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var fixed = FIXED.getOrDefault(kind, Set.of());
        return fixed.contains("*") || fixed.contains(last);
    }
}
