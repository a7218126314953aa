package io.plumbline.app.cli;

import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Way;
import io.plumbline.model.simulate.Answer;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Prints the result of `simulate` for people.
final class SimulationText {

    /// More rows than that nobody reads.
    private static final int MOST_ROWS = 60;

    private static final int SECONDS = 60;

    private final PrintWriter out;
    private final SimulationTexts texts = new SimulationTexts(Texts.standard());

    SimulationText(PrintWriter out) {
        this.out = out;
    }

    void print(SimulationReport report, List<Answer> answers, List<Impact> impacts) {
        if (!report.failed().isEmpty()) {
            out.println("out of order: " + String.join(", ", report.failed()));
        }
        answers.forEach(this::print);
        if (impacts.size() == 1) {
            texts.lines(impacts.getFirst()).forEach(line -> out.println("  " + line));
        } else if (!impacts.isEmpty()) {
            table(impacts);
        }
        report.evacuations().forEach(this::print);
    }

    private void print(Answer answer) {
        out.printf(
                "%s: %s %s %s%s%n",
                answer.name(),
                answer.from(),
                texts.verdict(answer.small()),
                answer.to(),
                answer.small() == Reach.NONE ? "" : full(answer));
        answer.firstRefused()
                .ifPresent(way -> out.println("  " + texts.sentence(way.refusal().orElseThrow())));
        print("there", answer.there());
        print("back", answer.back());
        if (!answer.refusedFull().isEmpty()) {
            print("full size, lost", answer.refusedFull());
        }
    }

    private String full(Answer answer) {
        return answer.size()
                .map(size ->
                        answer.full() == answer.small()
                                ? ", also with " + size + " bytes"
                                : ", with " + size + " bytes: " + texts.verdict(answer.full()))
                .orElse("");
    }

    private void print(String heading, List<Way> ways) {
        for (var i = 0; i < ways.size(); i++) {
            out.printf("  %s%s%n", heading, ways.size() > 1 ? " " + (i + 1) : "");
            ways.get(i).hops().forEach(hop -> out.println("    " + texts.line(hop)));
            ways.get(i).refusal().ifPresent(r -> out.println("    lost: " + texts.sentence(r)));
        }
    }

    private void table(List<Impact> impacts) {
        var harmful = impacts.stream().filter(i -> !i.isHarmless()).toList();
        var width = harmful.stream().mapToInt(i -> i.fault().label().length()).max().orElse(0);
        var first = "%-" + Math.max(width, "element".length()) + "s  ";
        out.printf(
                first + "%-8s %10s %8s %9s %8s %8s%n",
                "element",
                "kind",
                "management",
                "storage",
                "migration",
                "machines",
                "degraded");
        for (var impact : harmful.stream().limit(MOST_ROWS).toList()) {
            out.printf(
                    first + "%-8s %10d %8d %9d %8d %8d%n",
                    impact.fault().label(),
                    texts.kind(impact.fault()),
                    impact.managementLost(),
                    impact.storageLost(),
                    impact.migrationLost(),
                    impact.machinesLost(),
                    impact.hostsDegraded().size());
        }
        if (harmful.size() > MOST_ROWS) {
            out.println("… and " + (harmful.size() - MOST_ROWS) + " more, see --output json");
        }
        out.printf(
                "%d faults: %d take something away, %d are harmless%n",
                impacts.size(), harmful.size(), impacts.size() - harmful.size());
    }

    private void print(SimulationReport.Emptying of) {
        out.printf(
                Locale.ROOT,
                "%s (%d hosts): %d machines, %.0f GiB, %.1f Gbit/s: %s%n",
                of.hostClass(),
                of.hosts().size(),
                of.machines(),
                of.gibibytes(),
                of.gigabits(),
                of.seconds() == null ? "never empty" : minutes(of.seconds()));
        of.levers()
                .forEach(l ->
                        out.printf(
                                "  %s: %s%n",
                                lever(l), l.converges() ? minutes(l.seconds()) : "never empty"));
    }

    private String lever(SimulationReport.Sooner lever) {
        return texts.lever(lever.lever(), lever.to());
    }

    private static String minutes(double seconds) {
        return seconds < SECONDS
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / SECONDS);
    }
}
