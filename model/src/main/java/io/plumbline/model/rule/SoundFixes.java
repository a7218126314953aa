package io.plumbline.model.rule;

import java.util.HashMap;
import java.util.Map;

/// Tells which fixes of a finding are worth offering: those after which it is gone and no rule finds
/// more of the same weight than before. Checks the design once for each fix, so ask when somebody
/// looks at the finding.
public final class SoundFixes {

    private final Checker checker;
    private final RuleInput input;
    private final Stage stage;
    private final CheckResult before;

    /// @param before what the checker found in the input
    public SoundFixes(Checker checker, RuleInput input, Stage stage, CheckResult before) {
        this.checker = checker;
        this.input = input;
        this.stage = stage;
        this.before = before;
    }

    /// The finding with its sound fixes only.
    public Finding of(Finding finding) {
        var sound = finding.fixes().stream().filter(fix -> isSound(finding, fix)).toList();
        return sound.size() == finding.fixes().size()
                ? finding
                : new Finding(
                        finding.ruleId(),
                        finding.verdict(),
                        finding.severity(),
                        finding.targets(),
                        finding.hosts(),
                        finding.hostsInAll(),
                        finding.facts(),
                        finding.message(),
                        sound);
    }

    public boolean isSound(Finding finding, Fix fix) {
        var topology = fix.edit().applyTo(input.topology());
        var after =
                checker.check(new RuleInput(topology, input.plan(), input.observation()), stage);
        return after.findings().stream().noneMatch(f -> isSame(f, finding))
                && addsNothing(finding, after);
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.ruleId().equals(other.ruleId())
                && one.verdict() == other.verdict()
                && one.message().equals(other.message())
                && one.targets().equals(other.targets());
    }

    private boolean addsNothing(Finding finding, CheckResult after) {
        var had = new HashMap<String, Integer>();
        count(before.findings(), finding, had);
        count(before.suppressed(), finding, had);
        count(before.waived(), finding, had);
        var has = new HashMap<String, Integer>();
        count(after.findings(), finding, has);
        return has.entrySet().stream()
                .allMatch(e -> e.getValue() <= had.getOrDefault(e.getKey(), 0));
    }

    private static void count(
            Iterable<Finding> findings, Finding atLeast, Map<String, Integer> counts) {
        for (var finding : findings) {
            if (finding.verdict() == Verdict.FAIL
                    && finding.severity().compareTo(atLeast.severity()) <= 0) {
                counts.merge(finding.ruleId(), 1, Integer::sum);
            }
        }
    }
}
