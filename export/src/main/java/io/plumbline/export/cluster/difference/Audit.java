package io.plumbline.export.cluster.difference;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.observe.ImportReport;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.SourceObject;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A cluster held against its design, or looked at by itself.
///
/// @param judged the design; without one, what was observed
/// @param live what was observed
/// @param difference without what is ignored
/// @param ignored differences that somebody has accepted
/// @param report what was read
/// @param time of the observation
public record Audit(
        Topology judged,
        Topology live,
        Difference difference,
        Difference ignored,
        CheckResult findings,
        ImportReport report,
        String time) {

    /// Reads a cluster, or what was saved of one.
    ///
    /// @param <E> how it fails
    public interface Reading<E extends Exception> {

        ObserveResult read(Consumer<SourceObject> witness) throws E;
    }

    public boolean isClean() {
        return difference.isEmpty() && !findings.hasErrors();
    }

    /// @param today decides what is ignored and waived still
    public static <E extends Exception> Audit of(
            Optional<Topology> design, LocalDate today, Reading<E> source) throws E {
        if (design.isEmpty()) {
            var seen = source.read(_ -> {});
            return alone(seen, today);
        }
        var drawn = design.get();
        var comparison = LiveComparison.with(Exporter.export(drawn, ExportOptions.PLAIN));
        var seen = source.read(comparison);
        var unread =
                seen.report().items().stream()
                        .filter(item -> item.outcome() == ImportReport.Outcome.MISSING)
                        .map(item -> item.kind().replaceFirst(" \\(.*", ""))
                        .collect(Collectors.toSet());
        var whole = comparison.difference(unread);
        var standing = new ArrayList<DifferenceItem>();
        var ignored = new ArrayList<DifferenceItem>();
        for (var item : whole.items()) {
            (Ignoring.covers(drawn, item, today) ? ignored : standing).add(item);
        }
        var difference = new Difference(standing, whole.unread());
        var findings =
                Checker.ofAll()
                        .check(
                                new RuleInput(
                                        drawn,
                                        Optional.empty(),
                                        Optional.of(difference.told(seen.observation(), drawn))),
                                Stage.AUDIT,
                                today);
        return new Audit(
                drawn,
                seen.topology(),
                difference,
                new Difference(ignored, whole.unread()),
                findings,
                seen.report(),
                seen.observation().time());
    }

    private static Audit alone(ObserveResult seen, LocalDate today) {
        var findings =
                Checker.ofAll()
                        .check(
                                new RuleInput(
                                        seen.topology(),
                                        Optional.empty(),
                                        Optional.of(seen.observation())),
                                Stage.AUDIT,
                                today);
        var none = Difference.NONE;
        return new Audit(
                seen.topology(),
                seen.topology(),
                none,
                none,
                findings,
                seen.report(),
                seen.observation().time());
    }
}
