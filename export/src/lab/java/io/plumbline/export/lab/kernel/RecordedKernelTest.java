package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The prediction against what the kernel answered when it was asked.
class RecordedKernelTest {

    @TestFactory
    Stream<DynamicTest> knownDesignsBehaveAsRecorded() {
        return replay(Scenarios.fixtures(), Scenarios.FIXTURES);
    }

    @TestFactory
    Stream<DynamicTest> randomDesignsBehaveAsRecorded() {
        return replay(Scenarios.random(), Scenarios.RANDOM);
    }

    private static Stream<DynamicTest> replay(List<Scenario> scenarios, String recording) {
        var recorded = KernelRecording.recorded(recording);
        assertThat(recorded).hasSameSizeAs(scenarios);
        return IntStream.range(0, scenarios.size())
                .mapToObj(i ->
                        dynamicTest(
                                scenarios.get(i).name(),
                                () -> replay(scenarios.get(i), recorded.get(i))));
    }

    private static void replay(Scenario scenario, KernelAnswers recorded) {
        var comparison = new Comparison(scenario, recorded);

        assertThat(comparison.disagreements()).isEmpty();
        // nothing that was certain when it was recorded is left to chance now
        assertThat(comparison.judged()).isEqualTo(recorded);
    }

    @Test
    void recordingsReadAsTheyWereWritten() {
        var recorded = KernelRecording.recorded(Scenarios.RANDOM);

        assertThat(KernelRecording.parse(KernelRecording.print(recorded))).isEqualTo(recorded);
    }
}
