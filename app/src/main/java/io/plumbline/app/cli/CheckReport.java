package io.plumbline.app.cli;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Source;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The result of `check` as it is printed in JSON.
record CheckReport(
        String apiVersion,
        String kind,
        String design,
        String stage,
        Summary summary,
        List<Entry> findings) {

    record Summary(long error, long warning, long info, long unknown) {

        static Summary of(CheckResult result) {
            return new Summary(
                    count(result, Severity.ERROR),
                    count(result, Severity.WARNING),
                    count(result, Severity.INFO),
                    result.findings().stream().filter(f -> f.verdict() == Verdict.UNKNOWN).count());
        }

        private static long count(CheckResult result, Severity severity) {
            return result.findings().stream()
                    .filter(f -> f.verdict() == Verdict.FAIL && f.severity() == severity)
                    .count();
        }
    }

    record Target(String kind, String id) {}

    record Hosts(List<String> affected, int total) {}

    /// @param time when it was observed
    record Fact(String name, String value, String provenance, Optional<String> time) {}

    record Label(String label) {}

    record Entry(
            String ruleId,
            String verdict,
            String severity,
            List<Target> targets,
            Hosts hosts,
            String message,
            List<Fact> facts,
            List<Label> fixes,
            String fingerprint) {}

    static CheckReport of(CheckedDesign checked, Texts texts) {
        var design = checked.design();
        return new CheckReport(
                "plumbline.io/v1",
                "CheckReport",
                design.name(),
                word(checked.stage()),
                Summary.of(checked.result()),
                checked.result().findings().stream().map(f -> entry(f, design, texts)).toList());
    }

    private static Entry entry(Finding finding, Topology design, Texts texts) {
        return new Entry(
                finding.ruleId(),
                word(finding.verdict()),
                word(finding.severity()),
                finding.targets().stream()
                        .map(t -> new Target(t.kind().word(), t.pathText()))
                        .toList(),
                new Hosts(finding.hosts(), finding.hostsInAll()),
                texts.symptom(finding) + " " + texts.cause(finding),
                finding.facts().stream()
                        .map(f ->
                                new Fact(
                                        f.name(),
                                        f.value(),
                                        f.provenance().map(CheckReport::word).orElse("missing"),
                                        f.source().map(s -> time(s, design))))
                        .toList(),
                finding.fixes().stream().map(f -> new Label(texts.label(f))).toList(),
                finding.fingerprint());
    }

    private static String time(String source, Topology design) {
        return design.sources().get(source).map(Source::time).orElse(source);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
