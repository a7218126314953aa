package io.plumbline.model.rule;

import java.util.ArrayList;
import java.util.List;

/// Runs the rules over a design.
public final class Checker {

    private final List<Rule> rules;

    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The checker with every rule there is.
    public static Checker ofAll() {
        return new Checker(RuleList.all());
    }

    public CheckResult check(RuleInput input, Stage stage) {
        var context = new RuleContext(input, stage);
        var findings = new ArrayList<Finding>();
        var ran = 0;
        for (var rule : rules) {
            if (rule.stages().contains(stage)) {
                findings.addAll(rule.check(context));
                ran++;
            }
        }
        return new CheckResult(List.copyOf(findings), List.of(), List.of(), ran);
    }
}
