package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// APPLY-08: a plan writes the object that owns a setting, not one that an operator makes of it.
final class OwnerIsWritten implements PlanRule {

    private static final Map<String, String> OWNERS =
            Map.of(
                    "kubevirt", "HyperConverged",
                    "cdi", "HyperConverged",
                    "networkaddonsconfig", "HyperConverged",
                    "ssp", "HyperConverged");

    @Override
    public String id() {
        return "APPLY-08";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.ObjectWrite(var object)) {
                owner(context, object)
                        .ifPresent(owner ->
                                findings.add(
                                        FindingBuilder.error(id())
                                                .about(ElementId.of(ElementKind.CLUSTER))
                                                .fact("owner of " + object, owner)
                                                .says("apply-08", object, owner)
                                                .build()));
            }
        }
    }

    private static Optional<String> owner(RuleContext context, String object) {
        var words = object.split("/");
        var kind = words[0].toLowerCase(Locale.ROOT);
        if (!kind.equals("nad")) {
            return Optional.ofNullable(OWNERS.get(kind));
        }
        var name = words[words.length - 1];
        return context.topology().networks().stream()
                .filter(n -> n.form() != NetworkForm.ATTACHMENT)
                .filter(n ->
                        n.kind() == NetworkKind.LOCALNET
                                || n.kind() == NetworkKind.OVERLAY
                                || n.kind() == NetworkKind.SRIOV)
                .filter(n -> n.attachmentName().orElse(n.name()).equals(name))
                .map(n ->
                        (n.kind() == NetworkKind.SRIOV
                                        ? "SriovNetwork "
                                        : "ClusterUserDefinedNetwork ")
                                + n.name())
                .findFirst();
    }
}
