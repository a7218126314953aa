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
import java.util.TreeMap;

/// The prediction beside the kernel's answers: pair by pair, and the members of bonds that take frames.
/// "Some" is explained by anything, because which flows are lost is a matter of hashes; "unknown" is
/// not judged.
public final class Comparison {

    private final Prediction prediction;
    private final KernelAnswers answers;
    private final List<String> disagreements = new ArrayList<>();
    private final Map<Reach, Integer> counts = new EnumMap<>(Reach.class);
    private final List<PhaseAnswer> judged = new ArrayList<>();
    private int lossy;
    private int bonds;

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
        var frames = new Frames(prediction, phase, answer);
        phase.small()
                .forEach((group, matrix) ->
                        small.put(
                                group,
                                judged(
                                        frames,
                                        phase.name() + " " + group,
                                        prediction.owners(group),
                                        matrix,
                                        answer.small().getOrDefault(group, List.of()))));
        phase.full()
                .forEach((group, matrix) ->
                        full.put(
                                group,
                                judged(
                                        frames,
                                        phase.name() + " at full size " + group,
                                        prediction.owners(group),
                                        matrix,
                                        answer.full().getOrDefault(group, List.of()))));
        var heard =
                judged(
                        frames,
                        phase.name() + " heard by",
                        prediction.ends(),
                        phase.heard(),
                        answer.heard());
        judged.add(new PhaseAnswer(phase.name(), small, full, heard, carrying(phase, answer)));
    }

    /// The measured rows, in small letters where chance decides or nothing is claimed.
    private List<String> judged(
            Frames frames,
            String where, List<String> names, List<List<Reach>> predicted, List<String> measured) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < predicted.size(); i++) {
            var row = new StringBuilder();
            for (var j = 0; j < predicted.size(); j++) {
                var letter = Measured.of(measured.get(i).charAt(j));
                row.append(
                        judge(
                                frames,
                                where,
                                names.get(i),
                                names.get(j),
                                predicted.get(i).get(j),
                                letter));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private char judge(
            Frames frames,
            String where,
            String from,
            String to,
            Reach predicted,
            Measured measured) {
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
                    "%s, %s → %s: predicted %s, kernel %s; %s"
                            .formatted(
                                    where,
                                    from,
                                    to,
                                    predicted,
                                    measured,
                                    frames.between(from, to)));
        }
        return predicted == Reach.SOME || predicted == Reach.UNKNOWN
                ? StableAnswers.letter(measured)
                : measured.letter();
    }

    /// The members that take frames, of the bonds of which the graph says it.
    private Map<String, String> carrying(PredictedPhase phase, PhaseAnswer answer) {
        var carrying = new TreeMap<String, String>();
        phase.carrying()
                .forEach((bond, members) -> {
                    var measured = answer.carrying().getOrDefault(bond, "not measured");
                    bonds++;
                    carrying.put(bond, measured);
                    if (!measured.equals(members)) {
                        disagreements.add(
                                "%s, %s: predicted to carry [%s], kernel [%s]"
                                        .formatted(phase.name(), bond, members, measured));
                    }
                });
        return carrying;
    }

    /// How many pairs of each verdict.
    public Map<Reach, Integer> counts() {
        return counts;
    }

    /// How many of the pairs that lose some flows did so when measured.
    public int lossy() {
        return lossy;
    }

    /// How many times the members of a bond were compared.
    public int bonds() {
        return bonds;
    }

    public List<String> disagreements() {
        return disagreements;
    }

    /// The answers as they are recorded: with small letters where the graph leaves it to chance.
    public KernelAnswers judged() {
        return new KernelAnswers(
                answers.scenario(), answers.groups(), judged, answers.errors(), answers.ports());
    }
}
