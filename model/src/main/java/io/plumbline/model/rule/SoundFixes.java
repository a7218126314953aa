package io.plumbline.model.rule;

import java.util.HashMap;
import java.util.Map;

/// Tells which fixes of a finding are worth offering: those after which it is gone and no rule finds
/// more of the same weight than before. Checks the design once for each fix, so ask when somebody
/// looks at the finding.
public final class SoundFixes {

    /// What a check costs besides its hosts, counted in hosts.
    private static final int CHECK = 100;

    /// Hosts that may be checked for all fixes of a design together: a few seconds.
    private static final int MOST_WORK = 20_000;

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

    /// Whether all fixes are tried in a time that a person waits.
    public boolean isAffordable() {
        var fixes = before.findings().stream().mapToLong(f -> f.fixes().size()).sum();
        return fixes * (input.topology().hosts().size() + CHECK) <= MOST_WORK;
    }

    /// The result with sound fixes only; as it is where there are too many to try.
    public CheckResult offered() {
        return isAffordable()
                ? new CheckResult(
                        before.findings().stream().map(this::of).toList(),
                        before.suppressed(),
                        before.waived(),
                        before.rules())
                : before;
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
