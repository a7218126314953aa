package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.KernelAnswers.Measured;
import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;
import io.plumbline.export.lab.kernel.Prediction.PredictedPhase;
import io.plumbline.model.graph.Reach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The prediction beside the kernel's answers, pair by pair. "Some" is explained by anything, because
/// which flows are lost is a matter of hashes; "unknown" is not judged.
public final class Comparison {

    private final Prediction prediction;
    private final KernelAnswers answers;
    private final List<String> disagreements = new ArrayList<>();
    private final Map<Reach, Integer> counts = new EnumMap<>(Reach.class);
    private final List<PhaseAnswer> certain = new ArrayList<>();
    private int lossy;

    public Comparison(Scenario scenario, KernelAnswers answers) {
        this.prediction = new Prediction(scenario);
        this.answers = answers;
        answers.errors().forEach(error -> disagreements.add("not built: " + error));
        for (var phase : prediction.phases()) {
            answers.phase(phase.name())
                    .ifPresentOrElse(
                            answer -> compare(phase, answer),
                            () -> disagreements.add(phase.name() + ": not measured"));
        }
    }

    private void compare(PredictedPhase phase, PhaseAnswer answer) {
        var small = new LinkedHashMap<String, List<String>>();
        var full = new LinkedHashMap<String, List<String>>();
        phase.small()
                .forEach((group, matrix) ->
                        small.put(
                                group,
                                judged(
                                        phase.name() + " " + group,
                                        prediction.owners(group),
                                        matrix,
                                        answer.small().getOrDefault(group, List.of()))));
        phase.full()
                .forEach((group, matrix) ->
                        full.put(
                                group,
                                judged(
                                        phase.name() + " at full size " + group,
                                        prediction.owners(group),
                                        matrix,
                                        answer.full().getOrDefault(group, List.of()))));
        var heard =
                judged(
                        phase.name() + " heard by",
                        prediction.ends(),
                        phase.heard(),
                        answer.heard());
        active(phase, answer);
        certain.add(new PhaseAnswer(phase.name(), small, full, heard, answer.active(), List.of()));
    }

    /// The measured rows, with `~` where chance decides or nothing is claimed.
    private List<String> judged(
            String where, List<String> names, List<List<Reach>> predicted, List<String> measured) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < predicted.size(); i++) {
            var row = new StringBuilder();
            for (var j = 0; j < predicted.size(); j++) {
                var letter = Measured.of(measured.get(i).charAt(j));
                row.append(
                        judge(where, names.get(i), names.get(j), predicted.get(i).get(j), letter));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private char judge(String where, String from, String to, Reach predicted, Measured measured) {
        if (measured == Measured.SELF) {
            return measured.letter();
        }
        counts.merge(predicted, 1, Integer::sum);
        if (predicted == Reach.SOME && measured != Measured.ALL) {
            lossy++;
        }
        var explained =
                switch (predicted) {
                    case ALL -> measured == Measured.ALL;
                    case NONE -> measured == Measured.NONE;
                    case SOME, UNKNOWN -> true;
                };
        if (!explained) {
            disagreements.add(
                    "%s, %s → %s: predicted %s, kernel %s"
                            .formatted(where, from, to, predicted, measured));
        }
        return predicted == Reach.SOME || predicted == Reach.UNKNOWN
                ? Measured.CHANCE.letter()
                : measured.letter();
    }

    private void active(PredictedPhase phase, PhaseAnswer answer) {
        phase.active()
                .forEach((bond, member) -> {
                    var measured = answer.active().getOrDefault(bond, member);
                    if (!measured.equals(member)) {
                        disagreements.add(
                                "%s, %s: predicted active %s, kernel %s"
                                        .formatted(phase.name(), bond, member, measured));
                    }
                });
    }

    /// How many pairs of each verdict.
    public Map<Reach, Integer> counts() {
        return counts;
    }

    /// How many of the pairs that lose some flows did so when measured.
    public int lossy() {
        return lossy;
    }

    public List<String> disagreements() {
        return disagreements;
    }

    /// The answers without what chance decides: the same in every run.
    public KernelAnswers certain() {
        return new KernelAnswers(
                answers.scenario(), answers.groups(), certain, answers.errors(), answers.ports());
    }
}
