package io.plumbline.app.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.app.Version;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Findings in SARIF 2.1.0, for code hosts that show them in a pull request.
record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    record Run(Tool tool, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Reported> rules) {}

    record Reported(String id) {}

    record Text(String text) {}

    record Result(
            String ruleId,
            String kind,
            String level,
            Text message,
            List<Location> locations,
            Map<String, String> partialFingerprints) {}

    record Location(Place physicalLocation, List<Target> logicalLocations) {}

    record Place(Artifact artifactLocation) {}

    record Artifact(String uri) {}

    record Target(String fullyQualifiedName, String kind) {}

    static Sarif of(List<CheckedDesign> checked, Texts texts) {
        var results =
                checked.stream()
                        .flatMap(c ->
                                c.result().findings().stream().map(f -> result(c.file(), f, texts)))
                        .toList();
        var rules =
                results.stream()
                        .map(Result::ruleId)
                        .distinct()
                        .sorted()
                        .map(Reported::new)
                        .toList();
        var driver = new Driver("Plumbline", Version.current(), rules);
        return new Sarif(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                List.of(new Run(new Tool(driver), results)));
    }

    private static Result result(Path file, Finding finding, Texts texts) {
        var targets =
                finding.targets().stream().map(t -> new Target(t.toString(), "resource")).toList();
        return new Result(
                finding.ruleId(),
                finding.verdict() == Verdict.UNKNOWN ? "open" : "fail",
                level(finding),
                new Text(texts.symptom(finding) + " " + texts.cause(finding)),
                List.of(new Location(new Place(new Artifact(uri(file))), targets)),
                Map.of("plumbline/v1", finding.fingerprint()));
    }

    /// A relative path stays relative, so that a code host finds the file in its checkout.
    private static String uri(Path file) {
        var here = Path.of("").toUri();
        return here.relativize(file.toUri()).toString();
    }

    /// SARIF wants `none` where the kind is not `fail`.
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
