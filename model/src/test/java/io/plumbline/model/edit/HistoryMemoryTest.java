package io.plumbline.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryMemoryTest {

    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static long used() {
        var runtime = Runtime.getRuntime();
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    @Test
    void aThousandStepsOnAThousandHostsStayUnderTwoHundredMegabytes() {
        var design = LargeDesign.of(1000);
        var before = used();
        var history = new History(design);
        var hosts = design.hosts().names();
        var hostClass = design.hostClasses().names().getFirst();
        var nic = design.hostClasses().get(hostClass).orElseThrow().nics().getFirst().name();
        for (var i = 0; i < History.MOST_STEPS; i++) {
            var step = i;
            history.apply(
                    switch (i % 3) {
                        case 0 ->
                                Edit.of(
                                        "Change a host",
                                        t ->
                                                t.withHosts(h ->
                                                        h.replacing(
                                                                hosts.get(step),
                                                                o ->
                                                                        o.withOverrides(
                                                                                o.overrides()
                                                                                        .with(
                                                                                                HostOverride
                                                                                                        .changed(
                                                                                                                OverridePart
                                                                                                                        .INTERFACE,
                                                                                                                nic,
                                                                                                                Map
                                                                                                                        .of(
                                                                                                                                "mtu",
                                                                                                                                Fact
                                                                                                                                        .drawn(
                                                                                                                                                Mtu
                                                                                                                                                        .of(
                                                                                                                                                                1000
                                                                                                                                                                        + step)))))))));
                        case 1 ->
                                new SetAttribute(
                                        ElementId.onHost(hostClass, nic),
                                        "mtu",
                                        Fact.drawn(Mtu.of(2000 + step)));
                        default -> Cabling.tag(hostClass, nic, VlanId.of(1000 + step));
                    });
        }

        assertThat(history.labels()).hasSize(History.MOST_STEPS);
        assertThat(used() - before).isLessThan(MOST_BYTES);
        assertThat(history.canUndo()).isTrue();
    }
}
