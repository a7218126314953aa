package io.plumbline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.simulation.Outage.AnswerLine.Outcome;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageAnalysisTest {
    private final Topology design = Blueprint.G1.topology();
    private final OutageAnalysis analysis = new OutageAnalysis(design);

    private Outage without(String name) {
        return analysis.of(List.of(new Faults(design).named(name).orElseThrow()));
    }

    @Test
    void theOtherSwitchCarriesOn() {
        assertThat(without("sw2").answers())
                .isNotEmpty()
                .allMatch(a -> a.outcome() == Outcome.WORKS)
                .noneMatch(a -> a.detail().contains("sw2"));
    }

    @Test
    void aHostThatIsOffReachesNobodyAndSaysWhere() {
        assertThat(without("worker-1").answers())
                .allMatch(a -> a.outcome() == Outcome.NOTHING)
                .allMatch(a -> a.detail().contains("worker-1"));
    }

    @Test
    void halfTheBandwidthIsLeft() {
        assertThat(without("sw2").bandwidth())
                .filteredOn(b -> b.title().equals("worker, migration"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.normal()).isEqualTo(50);
                    assertThat(b.left()).isEqualTo(25);
                });
    }

    @Test
    void bondsThatDoTheSameAreToldOnce() {
        assertThat(without("sw2").switchOver())
                .singleElement()
                .asString()
                .startsWith("worker bond0, worker bond1: dead members are dropped");
    }

    @Test
    void anUnknownEndIsNamed() {
        var faults = List.of(new Faults(design).named("sw2").orElseThrow());

        assertThat(analysis.ask(faults, "worker-1", "nowhere", ""))
                .singleElement()
                .extracting(a -> a.title())
                .isEqualTo("No \"nowhere\"");
    }

    @Test
    void aQuestionAboutOneNetworkHasOneAnswer() {
        var faults = List.of(new Faults(design).named("sw2").orElseThrow());

        assertThat(analysis.ask(faults, "worker#1", "nas", "storage"))
                .singleElement()
                .satisfies(a -> assertThat(a.outcome()).isEqualTo(Outcome.WORKS));
    }
}
