package io.plumbline.app.cli;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import java.util.List;
import java.util.Locale;

/// The result of `check` as it is printed in JSON.
record CheckReport(
        String apiVersion,
        String kind,
        String design,
        String stage,
        Summary summary,
        List<Entry> findings) {

    record Summary(long error, long warning, long info, long unknown) {}

    record Target(String kind, String id) {}

    record Hosts(List<String> affected, int total) {}

    record Fact(String name, String value, String provenance, String time) {}

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

    static CheckReport of(String design, Stage stage, CheckResult result, Texts texts) {
        return new CheckReport(
                "plumbline.io/v1",
                "CheckReport",
                design,
                word(stage),
                summary(result),
                result.findings().stream().map(f -> entry(f, texts)).toList());
    }

    private static Summary summary(CheckResult result) {
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

    private static Entry entry(Finding finding, Texts texts) {
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
                                        f.source().orElse("")))
                        .toList(),
                finding.fixes().stream().map(f -> new Label(texts.label(f))).toList(),
                finding.fingerprint());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
