package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What is said of a kernel that answers otherwise than predicted. G1: LACP over a pair of switches.
class ComparisonTest {

    private static final Scenario G1 = Scenarios.fixtures().getFirst();

    private static List<String> disagreements(UnaryOperator<PhaseAnswer> intact) {
        var recorded = KernelRecording.recorded(Scenarios.FIXTURES).getFirst();
        var phases = new ArrayList<>(recorded.phases());
        phases.set(0, intact.apply(phases.getFirst()));
        return new Comparison(
                        G1,
                        new KernelAnswers(
                                recorded.scenario(),
                                recorded.groups(),
                                phases,
                                recorded.errors(),
                                recorded.ports()))
                .disagreements();
    }

    private static PhaseAnswer with(
            PhaseAnswer phase, Map<String, List<String>> small, Map<String, String> carrying) {
        return new PhaseAnswer(phase.name(), small, phase.full(), phase.heard(), carrying);
    }

    @Test
    void anAggregateOfOtherMembersIsADisagreement() {
        var said =
                disagreements(phase -> {
                    var carrying = new HashMap<>(phase.carrying());
                    carrying.put("w-1.bond1", "ens1f1 alone");
                    return with(phase, phase.small(), carrying);
                });

        assertThat(said)
                .containsExactly(
                        "intact, w-1.bond1: predicted to carry [ens1f1,ens2f1], kernel"
                                + " [ens1f1 alone]");
    }

    @Test
    void aPairThatDisagreesIsShownWithTheMembersThatCarryAndWhoHeard() {
        var said =
                disagreements(phase -> {
                    var small = new HashMap<>(phase.small());
                    small.put("migration", List.of("-nAA", "A-AA", "AA-A", "AAA-"));
                    return with(phase, small, phase.carrying());
                });

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("intact migration, w-1 → w-2: predicted ALL, kernel NONE; graph: {")
                .contains("w-1.bond1=ens1f1,ens2f1", "w-2.bond1=", "heard w-1 (migration)")
                .containsSubsequence("graph: {", "kernel: {");
    }
}
