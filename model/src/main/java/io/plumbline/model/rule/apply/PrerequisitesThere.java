package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import java.util.List;

/// APPLY-07: what an object needs is in the cluster, or comes earlier in the plan.
final class PrerequisitesThere implements PlanRule {

    /// First release whose user-defined networks know the localnet topology.
    private static final int LOCALNET_DEFINITION = 19;

    @Override
    public String id() {
        return "APPLY-07";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        var cluster = context.topology().cluster();
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.LOCALNET
                    && network.form() == NetworkForm.USER_DEFINED_NETWORK
                    && cluster.minor() < LOCALNET_DEFINITION) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(ElementId.network(network.name()))
                                .fact("release", cluster.release())
                                .says("apply-07", network.name(), cluster.release())
                                .fix(
                                        AttributeFixes.network(
                                                "Write " + network.name() + " as attachment",
                                                network.name(),
                                                "form",
                                                NetworkForm.ATTACHMENT),
                                        "fix.attachment-form",
                                        network.name())
                                .build());
            }
        }
        context.input().observation().stream()
                .flatMap(o -> o.about("missing"))
                .forEach(fact ->
                        findings.add(
                                FindingBuilder.error(id())
                                        .about(ElementId.of(ElementKind.CLUSTER))
                                        .fact("in the cluster", "no " + fact.target())
                                        .says("apply-07.missing", fact.target())
                                        .build()));
    }
}
