package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.testing.Designs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsOfTest {

    @Test
    void joinsRunsOfNumbers() {
        assertThat(PortsOf.ranges(List.of("1/7", "1/5", "1/6", "1/9", "2/1")))
                .isEqualTo("1/5–7, 1/9, 2/1");
    }

    @Test
    void keepsNamesWithoutNumbers() {
        assertThat(PortsOf.ranges(List.of("uplink"))).isEqualTo("uplink");
    }

    @Test
    void countsWhatDoesNotFit() {
        assertThat(PortsOf.ranges(List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1")))
                .isEqualTo("a1, b1, c1, d1, e1, f1 and 2 more");
    }

    @Test
    void groupsBySwitch() {
        var hosts = Designs.reference(3).build().effectiveHosts().all();

        assertThat(new PortsOf(Set.of("ens1f1", "ens2f1")).text(hosts))
                .isEqualTo("sw1 2/1–3, sw2 2/1–3");
    }

    @Test
    void saysWhenAPortIsNotDecided() {
        var hosts =
                Designs.reference(1)
                        .inClass("w", c -> c.nic("ens5f0", "5", "sw1", ""))
                        .build()
                        .effectiveHosts()
                        .all();

        assertThat(PortsOf.slot("ens5f0").text(hosts)).isEqualTo("a port of sw1");
    }
}
