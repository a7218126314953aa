package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.KernelAnswers.Measured;
import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the graph leaves to chance, and what of that a kernel answers in the same way in every run: a
/// hash over addresses that are always the same decides most of it, a race the rest.
final class StableAnswers {

    private static final char DIFFERS = Measured.CHANCE.letter();

    private final boolean recording;
    private int changed;

    /// @param recording whether an answer that differs from the recorded one is known to differ from
    ///     now on
    StableAnswers(boolean recording) {
        this.recording = recording;
    }

    /// The letter of a pair that is left to chance.
    static char letter(Measured measured) {
        return switch (measured) {
            case ALL -> 'a';
            case NONE -> 'x';
            case SOME, ONE_WAY, CHANCE, SELF -> measured.letter();
        };
    }

    private static boolean isLeftToChance(char letter) {
        return "asox~".indexOf(letter) >= 0;
    }

    /// How many letters of these answers are left to chance, and how many of those are the same in
    /// every run.
    static int[] count(List<KernelAnswers> all) {
        var counts = new int[2];
        for (var answers : all) {
            for (var phase : answers.phases()) {
                var rows = new ArrayList<>(phase.heard());
                phase.small().values().forEach(rows::addAll);
                phase.full().values().forEach(rows::addAll);
                rows.stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> isLeftToChance((char) c))
                        .forEach(c -> {
                            counts[0]++;
                            counts[1] += c == DIFFERS ? 0 : 1;
                        });
            }
        }
        return counts;
    }

    /// How many answers that were the same in every run before came out otherwise this time: a race
    /// that seldom ends like this, and no disagreement, since the graph claims nothing there.
    int changed() {
        return changed;
    }

    /// New answers, with `~` where earlier runs differed; what differs for the first time stays as it
    /// was recorded and is counted.
    List<KernelAnswers> of(List<KernelAnswers> now, List<KernelAnswers> recorded) {
        var before = new LinkedHashMap<String, KernelAnswers>();
        recorded.forEach(answers -> before.put(answers.scenario(), answers));
        return now.stream()
                .map(answers -> of(answers, before.getOrDefault(answers.scenario(), answers)))
                .toList();
    }

    private KernelAnswers of(KernelAnswers now, KernelAnswers recorded) {
        return new KernelAnswers(
                now.scenario(),
                now.groups(),
                now.phases().stream()
                        .map(phase -> of(phase, recorded.phase(phase.name()).orElse(phase)))
                        .toList(),
                now.errors(),
                now.ports());
    }

    private PhaseAnswer of(PhaseAnswer now, PhaseAnswer recorded) {
        return new PhaseAnswer(
                now.name(),
                matrices(now.small(), recorded.small()),
                matrices(now.full(), recorded.full()),
                rows(now.heard(), recorded.heard()),
                now.carrying());
    }

    private Map<String, List<String>> matrices(
            Map<String, List<String>> now, Map<String, List<String>> recorded) {
        var matrices = new LinkedHashMap<String, List<String>>();
        now.forEach((group, rows) ->
                matrices.put(group, rows(rows, recorded.getOrDefault(group, rows))));
        return matrices;
    }

    private List<String> rows(List<String> now, List<String> recorded) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < now.size(); i++) {
            rows.add(i < recorded.size() ? row(now.get(i), recorded.get(i)) : now.get(i));
        }
        return rows;
    }

    private String row(String now, String recorded) {
        var row = new StringBuilder(now);
        for (var i = 0; i < Math.min(now.length(), recorded.length()); i++) {
            var before = recorded.charAt(i);
            var after = now.charAt(i);
            if (!isLeftToChance(before) || !isLeftToChance(after) || before == after) {
                continue;
            }
            var known = before == DIFFERS;
            changed += known ? 0 : 1;
            row.setCharAt(i, known || recording ? DIFFERS : before);
        }
        return row.toString();
    }
}
