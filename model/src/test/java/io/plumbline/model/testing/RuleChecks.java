package io.plumbline.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Runs one rule and says in short what it found: `error vlan-02 w-1 w-2`. On the way every sentence
/// is rendered.
public final class RuleChecks {

    private RuleChecks() {}

    public static List<String> check(Rule rule, TopologyBuilder topology) {
        return check(rule, topology.build());
    }

    public static List<String> check(Rule rule, Topology topology) {
        return check(rule, topology, Stage.DESIGN);
    }

    public static List<String> check(Rule rule, Topology topology, Stage stage) {
        return findings(rule, topology, stage).stream().map(RuleChecks::brief).toList();
    }

    /// In an audit of a design whose switches were never read.
    public static List<String> audit(Rule rule, TopologyBuilder topology) {
        return check(rule, topology.build(), Stage.AUDIT);
    }

    public static List<Finding> findings(Rule rule, Topology topology, Stage stage) {
        var result = new Checker(List.of(rule)).check(RuleInput.of(topology), stage);
        rendered(result);
        return result.findings();
    }

    /// In a plan for a design.
    public static List<String> check(
            Rule rule, TopologyBuilder topology, PlanInput plan, ObservedFact... facts) {
        return briefs(rule, topology, Optional.of(plan), Stage.PLAN, facts);
    }

    /// In an audit of a design of which these facts were read.
    public static List<String> check(Rule rule, TopologyBuilder topology, ObservedFact... facts) {
        return briefs(rule, topology, Optional.empty(), Stage.AUDIT, facts);
    }

    private static List<String> briefs(
            Rule rule,
            TopologyBuilder topology,
            Optional<PlanInput> plan,
            Stage stage,
            ObservedFact... facts) {
        var observation = Optional.of(new Observation("", List.of(facts)));
        var input = new RuleInput(topology.build(), plan, observation);
        var result = new Checker(List.of(rule)).check(input, stage);
        rendered(result);
        return result.findings().stream().map(RuleChecks::brief).toList();
    }

    /// A fact with one value: `fact("gwping", "w", "no")`.
    public static ObservedFact fact(String subject, String target, String... values) {
        return new ObservedFact(subject, target, List.of(values), Map.of());
    }

    /// A fact with one setting.
    public static ObservedFact counted(
            String subject, String target, String setting, Object value) {
        return new ObservedFact(subject, target, List.of(), Map.of(setting, String.valueOf(value)));
    }

    private static String brief(Finding finding) {
        var weight =
                finding.verdict() == Verdict.UNKNOWN
                        ? "unknown"
                        : finding.severity().name().toLowerCase(Locale.ROOT);
        return (weight + " " + finding.message().key() + " " + String.join(" ", finding.hosts()))
                .strip();
    }

    /// What the rule still finds of the same kind after each of its fixes, one list per fix. A rule
    /// without a fix fails here.
    public static List<List<String>> afterEachFix(Rule rule, TopologyBuilder topology) {
        var before = topology.build();
        var fixes =
                findings(rule, before, Stage.DESIGN).stream()
                        .flatMap(f -> f.fixes().stream())
                        .toList();
        assertThat(fixes).as("fixes").isNotEmpty();
        return fixes.stream()
                .map(fix -> {
                    assertThat(fix.edit().label()).isNotBlank();
                    return check(rule, fix.edit().applyTo(before));
                })
                .toList();
    }

    /// Every sentence about the findings exists and takes exactly the arguments it gets.
    public static void rendered(CheckResult result) {
        for (var list : List.of(result.findings(), result.suppressed(), result.waived())) {
            for (var finding : list) {
                var texts = Texts.standard();
                assertThat(texts.symptom(finding)).isNotBlank().doesNotContainPattern("\\{\\d");
                assertThat(texts.cause(finding)).isNotBlank().doesNotContainPattern("\\{\\d");
                for (var fix : finding.fixes()) {
                    assertThat(texts.label(fix)).isNotBlank().doesNotContainPattern("\\{\\d");
                }
            }
        }
    }
}
