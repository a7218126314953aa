package io.plumbline.app.cli;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.Topology;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: what is wrong with designs.
@Command(
        name = "check",
        description = "Checks designs against the rules. Exit 1 when there are errors.",
        footer = {"", "Example:", "  plumbline check payments.plumbline.yaml --output sarif"})
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Design files.")
    private List<Path> files = List.of();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "design or audit (default: ${DEFAULT-VALUE}).",
            defaultValue = "design")
    private String stage = "design";

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "production, lab or single-node (default: that of the design).")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text, json or sarif (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat output = OutputFormat.text;

    @Override
    public Integer call() {
        var asked = stageOf();
        var results = new LinkedHashMap<Path, CheckResult>();
        var names = new LinkedHashMap<Path, String>();
        for (var file : files) {
            var design = judgedAs(Inputs.design(file));
            names.put(file, design.name());
            results.put(file, Checker.ofAll().check(RuleInput.of(design), asked, LocalDate.now()));
        }
        print(results, names, asked);
        return results.values().stream().anyMatch(CheckResult::hasErrors) ? Exit.FOUND : Exit.GOOD;
    }

    private Stage stageOf() {
        return switch (stage) {
            case "design" -> Stage.DESIGN;
            case "audit" -> Stage.AUDIT;
            default ->
                    throw new ParameterException(
                            spec.commandLine(),
                            "--stage: expected design or audit, found \"" + stage + "\"");
        };
    }

    private Topology judgedAs(Topology design) {
        if (profile.isEmpty()) {
            return design;
        }
        return Arrays.stream(Profile.values())
                .filter(p -> p.word().equals(profile.get()))
                .findFirst()
                .map(design::withProfile)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "--profile: expected production, lab or single-node, found"
                                        + " \""
                                        + profile.get()
                                        + "\""));
    }

    private void print(Map<Path, CheckResult> results, Map<Path, String> names, Stage asked) {
        PrintWriter out = spec.commandLine().getOut();
        var texts = Texts.standard();
        switch (output) {
            case text ->
                    results.forEach((file, result) -> {
                        if (results.size() > 1) {
                            out.println(file + ":");
                        }
                        result.findings().forEach(f -> out.println(FindingLines.of(f, texts)));
                        out.println(FindingLines.summary(result));
                    });
            case json -> {
                var reports =
                        results.entrySet().stream()
                                .map(e ->
                                        CheckReport.of(
                                                names.getOrDefault(e.getKey(), ""),
                                                asked,
                                                e.getValue(),
                                                texts))
                                .toList();
                out.println(
                        Json.of(
                                reports.size() == 1
                                        ? reports.getFirst()
                                        : CheckReports.of(reports)));
            }
            case sarif -> out.println(Json.of(Sarif.of(results, texts)));
        }
    }
}
