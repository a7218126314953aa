package io.plumbline.app.cli;

import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.SoundFixes;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.Topology;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private CheckFormat output = CheckFormat.text;

    @Override
    public Integer call() {
        var asked = stageOf();
        var checked = new ArrayList<CheckedDesign>();
        for (var file : files) {
            var design = judgedAs(Inputs.design(file));
            var input = RuleInput.of(design);
            var result = Checker.ofAll().check(input, asked, LocalDate.now());
            var offered = new SoundFixes(Checker.ofAll(), input, asked, result).offered();
            checked.add(new CheckedDesign(file, design, asked, offered));
        }
        print(checked);
        return checked.stream().anyMatch(c -> c.result().hasErrors()) ? Exit.FOUND : Exit.GOOD;
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

    private void print(List<CheckedDesign> checked) {
        PrintWriter out = spec.commandLine().getOut();
        var texts = Texts.standard();
        switch (output) {
            case text ->
                    checked.forEach(c -> {
                        if (checked.size() > 1) {
                            out.println(c.file() + ":");
                        }
                        c.result().findings().forEach(f -> out.println(FindingLines.of(f, texts)));
                        out.println(FindingLines.summary(c.result()));
                    });
            case json -> {
                var reports = checked.stream().map(c -> CheckReport.of(c, texts)).toList();
                out.println(
                        Json.of(
                                reports.size() == 1
                                        ? reports.getFirst()
                                        : CheckReports.of(reports)));
            }
            case sarif -> out.println(Json.of(Sarif.of(checked, texts)));
        }
    }
}
