package io.plumbline.app.cli;

import io.plumbline.app.Version;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Findings in SARIF 2.1.0, for code hosts that show them in a pull request.
final class Sarif {

    private Sarif() {}

    static Map<String, Object> of(Map<Path, CheckResult> results, Texts texts) {
        var rows = new ArrayList<Map<String, Object>>();
        results.forEach(
                (file, result) -> result.findings().forEach(f -> rows.add(row(file, f, texts))));
        var rules =
                results.values().stream()
                        .flatMap(r -> r.findings().stream())
                        .map(Finding::ruleId)
                        .distinct()
                        .sorted()
                        .map(id -> Map.of("id", id))
                        .toList();
        var driver = Map.of("name", "Plumbline", "version", Version.current(), "rules", rules);
        return Map.of(
                "$schema",
                "https://json.schemastore.org/sarif-2.1.0.json",
                "version",
                "2.1.0",
                "runs",
                List.of(Map.of("tool", Map.of("driver", driver), "results", rows)));
    }

    private static Map<String, Object> row(Path file, Finding finding, Texts texts) {
        var names =
                finding.targets().stream()
                        .map(t -> Map.of("fullyQualifiedName", t.toString(), "kind", "resource"))
                        .toList();
        var location =
                Map.of(
                        "physicalLocation",
                        Map.of("artifactLocation", Map.of("uri", file.toString())),
                        "logicalLocations",
                        names);
        return Map.of(
                "ruleId",
                finding.ruleId(),
                "level",
                level(finding),
                "message",
                Map.of("text", texts.symptom(finding) + " " + texts.cause(finding)),
                "locations",
                List.of(location),
                "partialFingerprints",
                Map.of("plumbline/v1", finding.fingerprint()));
    }

    private static String level(Finding finding) {
        if (finding.verdict() == Verdict.UNKNOWN) {
            return "none";
        }
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
