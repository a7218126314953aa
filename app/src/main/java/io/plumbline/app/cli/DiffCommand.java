package io.plumbline.app.cli;

import io.plumbline.model.edit.DesignDifference;
import io.plumbline.model.simulate.BehaviourDifference;
import io.plumbline.model.simulate.Loss;
import io.plumbline.model.text.SimulationTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `diff`: two designs.
@Command(
        name = "diff",
        description = {
            "Tells two designs apart: what is drawn differently, or with --behaviour, who loses"
                    + " what, as drawn and when any single element fails.",
            "Exit 1 when they differ."
        },
        footer = {
            "",
            "Example:",
            "  plumbline diff before.plumbline.yaml after.plumbline.yaml --behaviour"
        })
final class DiffCommand implements Callable<Integer> {

    /// The result in JSON.
    record DiffReport(
            String apiVersion,
            String kind,
            String before,
            String after,
            List<Value> values,
            List<Behaviour> behaviour) {}

    /// @param before null where it is not there
    /// @param after null where it is not there
    record Value(String path, @Nullable String before, @Nullable String after) {}

    /// @param fault empty: everything is in order
    record Behaviour(String fault, String network, Lost before, Lost after) {}

    record Lost(Set<String> lost, Set<String> partly, Set<String> onePath, Set<String> unknown) {
        static Lost of(Loss loss) {
            return new Lost(loss.lost(), loss.partly(), loss.onePath(), loss.unknown());
        }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "Design file.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Design file.")
    private Path after = Path.of("");

    @Option(names = "--behaviour", description = "Compare what they do, not how they are drawn.")
    private boolean behaviour;

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        var a = Inputs.design(before);
        var b = Inputs.design(after);
        var report =
                new DiffReport(
                        "plumbline.io/v1",
                        "DiffReport",
                        before.toString(),
                        after.toString(),
                        behaviour
                                ? List.of()
                                : DesignDifference.between(a, b).stream()
                                        .map(DiffCommand::value)
                                        .toList(),
                        behaviour
                                ? BehaviourDifference.between(a, b).stream()
                                        .map(DiffCommand::behaviour)
                                        .toList()
                                : List.of());
        var out = spec.commandLine().getOut();
        switch (output.format()) {
            case text -> lines(report).forEach(out::println);
            case json -> out.println(Json.of(report));
        }
        return report.values().isEmpty() && report.behaviour().isEmpty() ? Exit.GOOD : Exit.FOUND;
    }

    private static Value value(DesignDifference.Change change) {
        return new Value(change.path(), change.before().orElse(null), change.after().orElse(null));
    }

    private static Behaviour behaviour(BehaviourDifference.Change change) {
        return new Behaviour(
                change.fault(),
                change.of().name(),
                Lost.of(change.before()),
                Lost.of(change.after()));
    }

    private static List<String> lines(DiffReport report) {
        var lines = new ArrayList<String>();
        report.values().forEach(v -> lines.add(line(v)));
        report.behaviour()
                .forEach(b ->
                        lines.add(
                                "%s, %s: %s, before %s"
                                        .formatted(
                                                b.fault().isEmpty()
                                                        ? "as drawn"
                                                        : "when " + b.fault() + " fails",
                                                b.network(),
                                                words(b.after()),
                                                words(b.before()))));
        if (lines.isEmpty()) {
            lines.add("no difference");
        }
        return lines;
    }

    private static String line(Value value) {
        if (value.before() == null) {
            return "+ "
                    + value.path()
                    + ("there".equals(value.after()) ? "" : ": " + value.after());
        }
        if (value.after() == null) {
            return "- "
                    + value.path()
                    + ("there".equals(value.before()) ? "" : ": " + value.before());
        }
        return "~ " + value.path() + ": " + value.before() + " → " + value.after();
    }

    private static String words(Lost lost) {
        var parts = new ArrayList<String>();
        add(parts, "lost on ", lost.lost());
        add(parts, "partly lost on ", lost.partly());
        add(parts, "one path on ", lost.onePath());
        add(parts, "not known on ", lost.unknown());
        return parts.isEmpty() ? "nothing lost" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, Set<String> hosts) {
        if (!hosts.isEmpty()) {
            parts.add(what + SimulationTexts.names(hosts));
        }
    }
}
