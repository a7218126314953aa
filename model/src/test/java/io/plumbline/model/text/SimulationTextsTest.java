package io.plumbline.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Refusal;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.simulate.Lever;
import io.plumbline.model.testing.Racks;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTextsTest {

    private final SimulationTexts texts = new SimulationTexts(Texts.standard());

    @Test
    void everyRefusalHasASentence() {
        assertThat(Refusal.Reason.values())
                .allSatisfy(reason -> {
                    var certain = new Refusal(reason, "sw1", "1/5", 120, true);
                    assertThat(texts.sentence(certain)).contains("sw1 1/5");
                });
    }

    @Test
    void aMissingFactIsSaidSo() {
        var refusal = new Refusal(Refusal.Reason.NOT_ADMITTED, "sw1", "1/5", 120, false);
        assertThat(texts.sentence(refusal))
                .isEqualTo("Whether sw1 1/5 admits VLAN 120 is not known.");
    }

    @Test
    void everyVerdictFaultAndLeverHasWords() {
        assertThat(Reach.values()).allSatisfy(r -> assertThat(texts.verdict(r)).isNotBlank());
        assertThat(Lever.Kind.values())
                .allSatisfy(k -> assertThat(texts.line(new Lever(k, 4, 60, true))).isNotBlank());
        var faults = new Faults(Racks.overTwoSpines(1).build()).all();
        assertThat(faults).extracting(texts::kind).contains("switch", "trunk", "NIC", "card");
        assertThat(Fault.Kind.values()).hasSize(9);
    }

    @Test
    void networksThatLoseTheSameHostsShareALine() {
        var topology = Racks.overOneSpine(2).build();
        var impact =
                FailureSweep.of(topology, PortReading.WANTED)
                        .of(new Faults(topology).named("s1").orElseThrow());
        assertThat(texts.lines(impact)).first().asString().endsWith("lost on b-1, b-2");
    }

    @Test
    void manyHostsAreCounted() {
        assertThat(SimulationTexts.names(List.of("a", "b", "c", "d", "e", "f", "g")))
                .isEqualTo("a, b, c, d, e and 2 more");
    }
}
