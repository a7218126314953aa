package io.plumbline.app.cli;

import io.plumbline.export.notation.NotatedTopology;
import io.plumbline.export.notation.NotationException;
import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleList;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `topo`: runs the expectations of topologies in the notation.
@Command(
        name = "topo",
        description =
                "Compares what the rules find with what topologies expect. Exit 1 on a mismatch.",
        footer = {"", "Example:", "  plumbline topo rules.md --known-rules-only"})
final class TopoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files in the notation, or Markdown with ```topo blocks.")
    private List<Path> files = List.of();

    @Option(names = "--known-rules-only", description = "Compares just the rules that exist.")
    private boolean knownRulesOnly;

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        var library = Inputs.notation(files);
        var entries = new ArrayList<TopoReport.Entry>();
        for (var id : library.topologies()) {
            entries.add(run(library, id));
        }
        var report = TopoReport.of(entries);
        print(report);
        return report.summary().failed() > 0 ? Exit.FOUND : Exit.GOOD;
    }

    private TopoReport.Entry run(NotationLibrary library, String id) {
        NotatedTopology topology;
        try {
            topology = library.find(id).orElseThrow();
        } catch (NotationException e) {
            throw new UnreadableInputException(e.getMessage());
        }
        var findings = Checker.ofAll().check(topology.input(), topology.stage()).findings();
        var actual =
                new TopoReport.Sets(ids(findings, Verdict.FAIL), ids(findings, Verdict.UNKNOWN));
        var expected =
                topology.expectation()
                        .map(e -> new TopoReport.Sets(known(e.fire()), known(e.unknown())))
                        .orElse(actual);
        return new TopoReport.Entry(
                id, topology.title(), expected.equals(actual), expected, actual);
    }

    /// Info findings are not compared.
    private static Set<String> ids(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(f -> f.verdict() == verdict)
                .filter(f -> verdict == Verdict.UNKNOWN || f.severity() != Severity.INFO)
                .map(Finding::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> known(Set<String> expected) {
        if (!knownRulesOnly) {
            return expected;
        }
        var existing = RuleList.all().stream().map(Rule::id).collect(Collectors.toSet());
        return expected.stream()
                .filter(existing::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void print(TopoReport report) {
        var out = spec.commandLine().getOut();
        if (output.format() == OutputFormat.json) {
            out.println(Json.of(report));
            return;
        }
        for (var entry : report.topologies()) {
            if (!entry.passed()) {
                out.println("MISMATCH  " + entry.id() + "  " + entry.title());
                difference("fire", entry.expected().fire(), entry.actual().fire());
                difference("unknown", entry.expected().unknown(), entry.actual().unknown());
            }
        }
        out.printf(
                "%d passed, %d failed; %d expected sets were not empty%n",
                report.summary().passed(), report.summary().failed(), report.summary().nonEmpty());
    }

    private void difference(String name, Set<String> expected, Set<String> actual) {
        var out = spec.commandLine().getOut();
        var missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        var surplus = new TreeSet<>(actual);
        surplus.removeAll(expected);
        if (!missing.isEmpty()) {
            out.println("    " + name + ", expected and not found: " + String.join(" ", missing));
        }
        if (!surplus.isEmpty()) {
            out.println("    " + name + ", found and not expected: " + String.join(" ", surplus));
        }
    }
}
