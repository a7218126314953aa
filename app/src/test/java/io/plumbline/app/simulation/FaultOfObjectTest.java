package io.plumbline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import org.junit.jupiter.api.Test;

class FaultOfObjectTest {
    private final FaultOfObject faults = new FaultOfObject(Blueprint.G1.topology());

    private String label(ElementId id) {
        return faults.of(id).map(Fault::label).orElse("");
    }

    @Test
    void switchesHostsExternalsAndLinksFailAsThemselves() {
        assertThat(label(ElementId.aSwitch("sw2"))).isEqualTo("sw2");
        assertThat(label(ElementId.host("worker-3"))).isEqualTo("worker-3");
        assertThat(label(ElementId.external("nas"))).isEqualTo("nas");
        assertThat(label(ElementId.link("sw1-sw2"))).isEqualTo("sw1-sw2");
    }

    @Test
    void aNicOfAClassFailsOnItsFirstHost() {
        assertThat(label(ElementId.onHost("worker", "ens1f0"))).isEqualTo("worker-1.ens1f0");
        assertThat(label(ElementId.cable("worker", "ens1f0"))).isEqualTo("worker-1.ens1f0");
    }

    @Test
    void aLagFailsWithAllItsCables() {
        var fault = faults.of(ElementId.cable("worker", "@po2")).orElseThrow();

        assertThat(fault.failures().elements())
                .containsExactlyInAnyOrder(
                        new Failure.OfNic("worker-1", "ens1f1"),
                        new Failure.OfNic("worker-1", "ens2f1"));
    }

    @Test
    void aPairFailsWithBothSwitches() {
        var fault = faults.of(ElementId.of(ElementKind.MLAG_PAIR, "p1")).orElseThrow();

        assertThat(fault.failures().elements())
                .containsExactlyInAnyOrder(
                        new Failure.OfSwitch("sw1"), new Failure.OfSwitch("sw2"));
    }

    @Test
    void aNicKnowsItsCard() {
        assertThat(faults.cardOf(ElementId.onHost("worker", "ens1f0")).map(Fault::label))
                .contains("worker-1.card 1");
    }

    @Test
    void networksAndVlansCannotFail() {
        assertThat(faults.of(ElementId.network("v101"))).isEmpty();
        assertThat(faults.of(ElementId.onHost("worker", "bond1.210"))).isEmpty();
    }
}
