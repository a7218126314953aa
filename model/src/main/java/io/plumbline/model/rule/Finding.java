package io.plumbline.model.rule;

import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.stream.Collectors;

/// What a rule found: one per cause, with everything it concerns.
///
/// @param targets drawn objects, hosts apart
/// @param hosts names of the hosts concerned
/// @param hostsInAll hosts that could be concerned
/// @param message key of symptom and cause in `model.text`
/// @param fixes edits that would help, best first
public record Finding(
        String ruleId,
        Verdict verdict,
        Severity severity,
        List<ElementId> targets,
        List<String> hosts,
        int hostsInAll,
        List<FindingFact> facts,
        Message message,
        List<Fix> fixes) {

    /// Names the finding across checks, for waivers: the rule and its sorted targets without hosts.
    public String fingerprint() {
        return targets.stream()
                .map(ElementId::toString)
                .sorted()
                .collect(Collectors.joining(" ", ruleId + " ", ""))
                .strip();
    }

    public boolean isError() {
        return verdict == Verdict.FAIL && severity == Severity.ERROR;
    }

    public Finding withSeverity(Severity other) {
        return other == severity
                ? this
                : new Finding(
                        ruleId, verdict, other, targets, hosts, hostsInAll, facts, message, fixes);
    }
}
