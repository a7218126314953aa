package io.plumbline.model.rule;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs the rules over a design: one finding per cause, without what another finding explains and
/// what somebody has accepted, worst first.
public final class Checker {

    /// Rule id of the finding that says that a rule itself broke.
    public static final String BROKEN = "CHECK-00";

    private final List<Rule> rules;

    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The checker with every rule there is.
    public static Checker ofAll() {
        return new Checker(RuleList.all());
    }

    /// Checks without a date: waivers hold whatever their last day is.
    public CheckResult check(RuleInput input, Stage stage) {
        return check(input, stage, LocalDate.MIN);
    }

    /// @param today decides which waivers still hold
    public CheckResult check(RuleInput input, Stage stage, LocalDate today) {
        return check(input, stage, today, new CheckMemory());
    }

    /// Finds the same as a check without memory, sooner where the last check of the memory helps.
    ///
    /// @param memory of earlier checks of the same design
    public CheckResult check(RuleInput input, Stage stage, LocalDate today, CheckMemory memory) {
        var context = new RuleContext(input, stage, memory);
        var found = new ArrayList<Finding>();
        var ran = 0;
        for (var rule : rules) {
            if (rule.stages().contains(stage)) {
                found.addAll(run(rule, context));
                ran++;
            }
        }
        var severities = new Severities(input.topology());
        var causes =
                Causes.merge(found).stream().map(f -> f.withSeverity(severities.of(f))).toList();
        var result = Suppression.apply(context, causes);
        var waivers = new Waivers(input.topology(), today);
        var standing = new ArrayList<Finding>();
        var waived = new ArrayList<Finding>();
        for (var finding : result.standing()) {
            (waivers.accept(finding) ? waived : standing).add(finding);
        }
        return new CheckResult(
                settled(standing, context),
                settled(result.suppressed(), context),
                settled(waived, context),
                ran);
    }

    /// A rule that breaks says so in a finding of its own and leaves the others alone.
    private static List<Finding> run(Rule rule, RuleContext context) {
        try {
            return rule.check(context);
        } catch (RuntimeException e) {
            var at = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
            return List.of(
                    FindingBuilder.unknown(BROKEN)
                            .about(ElementId.of(ElementKind.CLUSTER))
                            .fact("exception", e + (at.isEmpty() ? "" : " at " + at))
                            .says("broken-rule", rule.id(), e.getClass().getSimpleName())
                            .build());
        }
    }

    private static List<Finding> settled(List<Finding> findings, RuleContext context) {
        return findings.stream()
                .sorted(
                        Comparator.comparing(Finding::verdict)
                                .thenComparing(Finding::severity)
                                .thenComparing(f -> RuleList.place(f.ruleId())))
                .map(f -> Causes.settled(f, context))
                .toList();
    }
}
