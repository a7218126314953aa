package io.plumbline.export.cluster.plan;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that would be sent, in order, and what speaks against it.
///
/// @param design name of the design
/// @param context that it was made for
/// @param clusterId uid of the cluster's `kube-system`: the same context name may lead elsewhere later
/// @param guarded the cluster's name has to be typed before it is applied
/// @param made time, ISO 8601
/// @param unchanged objects that are as drawn already
/// @param findings of the rules for plans, on the state after it
public record Plan(
        String design,
        String context,
        String clusterId,
        boolean guarded,
        String made,
        List<PlanStep> steps,
        int unchanged,
        AccessReview access,
        CheckResult findings) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /// Waves by name, in order.
    public Map<String, List<PlanStep>> waves() {
        var waves = new LinkedHashMap<String, List<PlanStep>>();
        steps.forEach(step -> waves.computeIfAbsent(step.wave(), _ -> new ArrayList<>()).add(step));
        return waves;
    }

    /// Why it cannot be applied, in plain words; empty where it can.
    public List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        access.denied().forEach(right -> obstacles.add("not allowed: " + right.words()));
        for (var step : steps) {
            if (step.wouldFail()) {
                obstacles.add(step.target() + ": " + step.check().message());
            }
            step.owners()
                    .forEach(owner ->
                            obstacles.add(
                                    "%s: %s belongs to %s"
                                            .formatted(
                                                    step.target(),
                                                    owner.field(),
                                                    owner.manager())));
        }
        findings.findings().stream()
                .filter(finding -> finding.isError())
                .filter(finding ->
                        finding.ruleId().startsWith("SAFE-")
                                || finding.ruleId().startsWith("APPLY-"))
                .filter(finding -> !finding.ruleId().equals("APPLY-09"))
                .forEach(finding ->
                        obstacles.add(finding.ruleId() + ": " + Texts.standard().symptom(finding)));
        return obstacles;
    }
}
