package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureMarksTest {
    private final Topology design = Designs.fourNicsTwoBonds().build();

    private Map<ElementId, Mark> after(String... names) {
        var known = new Faults(design);
        var faults = Arrays.stream(names).map(n -> known.named(n).orElseThrow()).toList();
        var impact =
                FailureSweep.of(design, PortReading.WANTED)
                        .of(Fault.together(String.join(" + ", names), faults));
        return FailureMarks.of(design, impact);
    }

    private static Mark at(Map<ElementId, Mark> marks, ElementId id) {
        return marks.getOrDefault(id, Mark.NORMAL);
    }

    private static ElementId onWorker(String name) {
        return ElementId.onHost("worker", name);
    }

    @Test
    void aSwitchThatIsOffTakesTheLinkFromItsNics() {
        var marks = after("sw2");

        assertThat(at(marks, ElementId.aSwitch("sw2")).fact()).contains("off");
        assertThat(at(marks, onWorker("ens2f0")).look()).isEqualTo(Look.LOST);
        assertThat(at(marks, onWorker("ens2f0")).fact()).contains("no link");
        assertThat(marks).doesNotContainKey(onWorker("ens1f0"));
    }

    @Test
    void aBondWithAMemberLessIsDegradedAndSaysWhatIsLeft() {
        var bond = at(after("sw2"), onWorker("bond0"));

        assertThat(bond.look()).isEqualTo(Look.DEGRADED);
        assertThat(bond.fact()).contains("1 of 2 · 25G");
    }

    @Test
    void whatNoMemberCarriesIsUnreachable() {
        var marks = after("sw1", "sw2");

        assertThat(at(marks, onWorker("bond1")).look()).isEqualTo(Look.LOST);
        assertThat(at(marks, onWorker("bond1.210")).fact()).contains("unreachable");
    }

    @Test
    void aFailureOnOneHostOfAClassSaysOfHowMany() {
        var marks = after("worker-1.ens1f1");

        assertThat(at(marks, onWorker("ens1f1")).fact()).contains("1 of 4");
        assertThat(at(marks, ElementId.hostClass("worker")).fact()).contains("1 degraded");
    }

    @Test
    void everythingElseStaysAsItIs() {
        var marks = after("sw2");

        assertThat(marks)
                .doesNotContainKeys(
                        ElementId.aSwitch("sw1"), onWorker("br-ex"), onWorker("bond1.210"));
    }

    @Test
    void aLineIsCutWhereItsEndIsLost() {
        var marks = Marks.NONE.withSimulated(after("sw2"));

        assertThat(marks.isLost(ElementId.cable("worker", "ens2f0"))).isTrue();
        assertThat(marks.isLost(ElementId.cable("worker", "ens1f0"))).isFalse();
    }
}
