package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class StableAnswersTest {

    private static KernelAnswers answers(String... rows) {
        var matrix = Map.of("v101", List.of(rows));
        var phase = new PhaseAnswer("intact", matrix, matrix, List.of(rows), Map.of());
        return new KernelAnswers(
                "R1", Map.of("v101", List.of("w-1", "w-2")), List.of(phase), List.of(), List.of());
    }

    private static KernelAnswers of(boolean recording, KernelAnswers now, KernelAnswers recorded) {
        return new StableAnswers(recording).of(List.of(now), List.of(recorded)).getFirst();
    }

    @Test
    void whatDifferedOnceIsNotConfirmed() {
        assertThat(of(false, answers("-s", "x-"), answers("-~", "x-")))
                .isEqualTo(answers("-~", "x-"));
    }

    @Test
    void aNewAnswerWhereAllWereTheSameIsCounted() {
        var stable = new StableAnswers(false);

        assertThat(stable.of(List.of(answers("-s", "x-")), List.of(answers("-a", "x-"))))
                .containsExactly(answers("-a", "x-"));
        assertThat(stable.changed()).isEqualTo(answers("-s", "x-").phases().size() * 3);
    }

    @Test
    void recordingNotesThatAnswersDiffer() {
        assertThat(of(true, answers("-s", "x-"), answers("-a", "x-")))
                .isEqualTo(answers("-~", "x-"));
    }

    @Test
    void whatThePredictionSaysIsNeverLeftToChance() {
        assertThat(of(true, answers("-A", "n-"), answers("-~", "a-")))
                .isEqualTo(answers("-A", "n-"));
    }

    @Test
    void countsWhatIsLeftToChanceAndWhatOfItIsStable() {
        assertThat(StableAnswers.count(List.of(answers("-~", "x-")))).containsExactly(6, 3);
    }
}
