package io.plumbline.model.rule.apply;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import java.util.LinkedHashSet;
import java.util.List;

/// APPLY-01: an interface and what it stands on are in one policy.
final class DependentPiecesTogether implements PlanRule {

    @Override
    public String id() {
        return "APPLY-01";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var upper : plan.policies()) {
            for (var lower : plan.policies()) {
                if (upper != lower) {
                    judge(context, upper, lower, findings);
                }
            }
        }
    }

    private void judge(
            RuleContext context, PolicyIntent upper, PolicyIntent lower, List<Finding> findings) {
        var hosts = new LinkedHashSet<>(HostWords.of(context, upper.hosts()));
        hosts.retainAll(HostWords.of(context, lower.hosts()));
        if (hosts.isEmpty()) {
            return;
        }
        var host = hosts.getFirst();
        var split = new LinkedHashSet<String>();
        var needed = new LinkedHashSet<String>();
        for (var name : upper.interfaces()) {
            for (var below : below(host, name)) {
                if (lower.interfaces().contains(below) && !upper.interfaces().contains(below)) {
                    split.add(name);
                    needed.add(below);
                }
            }
        }
        if (!split.isEmpty()) {
            var hostClass = host.hostClass().name();
            findings.add(
                    FindingBuilder.error(id())
                            .about(split.stream().map(n -> ElementId.onHost(hostClass, n)).toList())
                            .about(
                                    needed.stream()
                                            .map(n -> ElementId.onHost(hostClass, n))
                                            .toList())
                            .on(hosts)
                            .fact("interfaces of " + upper.name(), upper.interfaces())
                            .fact("interfaces of " + lower.name(), lower.interfaces())
                            .says(
                                    "apply-01",
                                    String.join(", ", split),
                                    String.join(", ", needed),
                                    upper.name(),
                                    lower.name())
                            .build());
        }
    }

    private static List<String> below(EffectiveHost host, String name) {
        return host.find(name).map(HostInterface::below).orElse(List.of());
    }
}
