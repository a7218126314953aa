package io.plumbline.model.rule.safe;

import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Map;

/// SAFE-05: the probes that roll a bad change back work before the change.
final class SafetyNetWhole implements PlanRule {

    /// What was probed, with the key of the sentence.
    private static final Map<String, String> PROBES =
            Map.of(
                    "gwping", "safe-05",
                    "dns", "safe-05.dns",
                    "defaultroute", "safe-05.route");

    @Override
    public String id() {
        return "SAFE-05";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        context.input().observation().stream()
                .flatMap(o -> o.facts().stream())
                .filter(f -> PROBES.containsKey(f.subject()) && f.values().contains("no"))
                .forEach(f -> findings.add(finding(context, f)));
    }

    private Finding finding(RuleContext context, ObservedFact fact) {
        var hosts = HostWords.of(context, fact.target());
        var builder = FindingBuilder.warning(id()).on(hosts).fact(fact.subject(), "no");
        hosts.stream()
                .map(h -> h.hostClass().name())
                .distinct()
                .forEach(c -> builder.about(ElementId.hostClass(c)));
        return builder.says(PROBES.getOrDefault(fact.subject(), ""), fact.target()).build();
    }
}
