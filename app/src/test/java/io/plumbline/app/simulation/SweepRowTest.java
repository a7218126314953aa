package io.plumbline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepRowTest {
    private final Topology design = Blueprint.G1.topology();
    private final List<SweepRow> rows = rows(design);

    private static Mark at(Map<ElementId, Mark> heat, ElementId id) {
        return heat.getOrDefault(id, Mark.NORMAL);
    }

    private static List<SweepRow> rows(Topology of) {
        return SweepRow.of(of, FailureSweep.of(of, PortReading.WANTED).all());
    }

    private SweepRow row(String title) {
        return rows.stream().filter(r -> r.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void equalPartsOfEqualHostsAreOneLine() {
        assertThat(row("ens1f0 of one worker").alike()).isEqualTo(4);
    }

    @Test
    void countsEveryFaultOnce() {
        var faults = FailureSweep.of(design, PortReading.WANTED).all().size();

        assertThat(rows.stream().mapToInt(SweepRow::alike).sum()).isEqualTo(faults);
    }

    @Test
    void aSwitchOfAPairDegradesTheMachinesOfAllItsHosts() {
        assertThat(row("sw2").radius()).isEqualTo("128 degraded");
        assertThat(row("sw2").degradedShare(4)).isEqualTo(1);
        assertThat(row("sw2").lostShare(4)).isZero();
    }

    @Test
    void colorsTheSwitchByWhatItsFailureDegrades() {
        var heat = HeatMarks.of(design, rows);

        assertThat(at(heat, ElementId.aSwitch("sw2")).look()).isEqualTo(Look.WARM);
        assertThat(at(heat, ElementId.aSwitch("sw2")).fact()).contains("128 degraded");
    }

    @Test
    void colorsRedWhatTakesSomethingAway() {
        var nas = new Faults(design).named("nas").orElseThrow();
        var impact = FailureSweep.of(design, PortReading.WANTED).of(nas);

        var heat = HeatMarks.of(design, SweepRow.of(design, List.of(impact)));

        assertThat(at(heat, ElementId.external("nas")).look()).isEqualTo(Look.HOT);
    }
}
