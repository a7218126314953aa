package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.Recording;
import io.plumbline.model.graph.Reach;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// What the graph predicts, happens in a real kernel.
@Tag("lab")
@Tag("kernel")
class KernelJudgesReachTest {

    private static final Duration LIMIT = Duration.ofMinutes(25);

    /// One in so many of the answers that chance decides may come out otherwise than ever before.
    private static final int SELDOM = 100;

    @TempDir private Path folder;

    @Test
    void knownDesignsBehaveAsPredicted() throws Exception {
        judge(Scenarios.fixtures(), Scenarios.FIXTURES);
    }

    @Test
    void randomDesignsBehaveAsPredicted() throws Exception {
        judge(Scenarios.random(), Scenarios.RANDOM);
    }

    private void judge(List<Scenario> scenarios, String recording) throws Exception {
        var all = new KernelLab(LabStore.ofUser(), folder, List.of()).ask(scenarios, LIMIT);
        assertThat(all).hasSameSizeAs(scenarios);
        var unexplained = new ArrayList<String>();
        var judged = new ArrayList<KernelAnswers>();
        var counts = new EnumMap<Reach, Integer>(Reach.class);
        var lossy = 0;
        var bonds = 0;
        for (var i = 0; i < all.size(); i++) {
            var scenario = scenarios.get(i);
            var comparison = new Comparison(scenario, all.get(i));
            comparison.disagreements().forEach(d -> unexplained.add(scenario.name() + ": " + d));
            comparison.counts().forEach((reach, n) -> counts.merge(reach, n, Integer::sum));
            lossy += comparison.lossy();
            judged.add(comparison.judged());
            bonds += comparison.bonds();
        }
        var answers = new StableAnswers(Recording.isRecording());
        var stable = answers.of(judged, KernelRecording.recorded(recording));
        var chance = StableAnswers.count(stable);
        System.out.printf(
                "Lab: %s: %d designs, %s pairs, %d of SOME lost some, of %d left to chance %d are"
                        + " the same in every run, %d of them otherwise this time, %d times"
                        + " members of a bond%n",
                recording,
                all.size(),
                counts,
                lossy,
                chance[0],
                chance[1],
                answers.changed(),
                bonds);
        assertThat(unexplained).isEmpty();
        assertThat(answers.changed() * SELDOM).isLessThanOrEqualTo(chance[1]);
        // by chance some are whole, but not most
        assertThat(lossy * 2).isGreaterThan(counts.getOrDefault(Reach.SOME, 0));
        new Recording(recording).confirm(KernelRecording.print(stable));
    }
}
