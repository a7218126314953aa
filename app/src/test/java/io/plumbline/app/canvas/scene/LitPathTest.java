package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class LitPathTest {
    private final Topology design = Designs.fourNicsTwoBonds().build();

    @Test
    void leadsFromABondDownToItsPortsAndUpToItsNetworks() {
        assertThat(LitPath.of(design, List.of(onWorker("bond1"))))
                .containsExactlyInAnyOrder(
                        onWorker("bond1"),
                        onWorker("ens1f1"),
                        onWorker("ens2f1"),
                        ElementId.cable("worker", "ens1f1"),
                        ElementId.cable("worker", "ens2f1"),
                        ElementId.cable("worker", "@po2"),
                        onWorker("bond1.210"),
                        onWorker("bond1.220"),
                        onWorker("br-vm"),
                        ElementId.role("migration"),
                        ElementId.role("storage"),
                        ElementId.network("v101"),
                        ElementId.network("v102"));
    }

    @Test
    void leavesOutWhatMerelySharesTheWay() {
        assertThat(LitPath.of(design, List.of(ElementId.network("v101"))))
                .contains(onWorker("br-vm"), onWorker("bond1"), onWorker("ens2f1"))
                .doesNotContain(
                        ElementId.network("v102"),
                        onWorker("bond1.210"),
                        ElementId.role("storage"));
    }

    @Test
    void leadsFromASwitchToEverythingBehindItsPorts() {
        assertThat(LitPath.of(design, List.of(ElementId.aSwitch("sw1"))))
                .contains(
                        ElementId.external("core"),
                        onWorker("ens1f0"),
                        onWorker("br-ex"),
                        ElementId.network("v102"))
                .doesNotContain(onWorker("ens2f0"));
    }

    @Test
    void isEmptyWhenNothingIsSelected() {
        assertThat(LitPath.of(design, List.of())).isEmpty();
    }

    private static ElementId onWorker(String name) {
        return ElementId.onHost("worker", name);
    }
}
