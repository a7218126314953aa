package io.plumbline.model.graph;

import static io.plumbline.model.testing.Designs.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostGroupsTest {

    private static HostGroups groups(Topology topology) {
        return new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
    }

    @Test
    void putsHostsTogetherThatDifferInPortNumbersOnly() {
        assertThat(groups(reference(40).build()).all()).hasSize(1);
    }

    @Test
    void keepsHostsApartWhosePortsDiffer() {
        var other =
                reference(3).port("w-2", "ens1f1", "tagged", Fact.drawn(VlanSet.of(101))).build();

        assertThat(groups(other).all())
                .extracting(g -> g.hosts().stream().map(h -> h.name()).toList())
                .containsExactly(List.of("w-1", "w-3"), List.of("w-2"));
    }

    @Test
    void keepsHostsApartWhoseInterfacesDiffer() {
        var other =
                reference(3)
                        .override("w-3", HostOverride.absent(OverridePart.INTERFACE, "br-vm"))
                        .build();

        assertThat(groups(other).all()).hasSize(2);
        assertThat(groups(other).of("w-3").orElseThrow().layout().find("br-vm")).isEmpty();
    }

    @Test
    void readsActualSettingsAsMissingWhereNobodyGaveThem() {
        var topology = reference(1).build();
        var audited = new HostGroups(topology, topology.effectiveHosts(), PortReading.ACTUAL);

        var port = audited.of("w-1").orElseThrow().uplink("ens1f1").orElseThrow().port();

        assertThat(port.tagged().isMissing()).isTrue();
        assertThat(port.lag().isMissing()).isTrue();
        assertThat(port.isIncomplete()).isTrue();
    }

    @Test
    void knowsTheDefaultsOfAPortBehindAHost() {
        var topology = reference(1).inClass("w", c -> c.nic("ens5f0", "5", "sw1", "9/1")).build();

        var port = groups(topology).of("w-1").orElseThrow().uplink("ens5f0").orElseThrow().port();

        assertThat(port.admitsTagged(101)).isEqualTo(Admission.NO);
        assertThat(port.nativeId()).isEmpty();
        assertThat(port.aggregate()).isEmpty();
        assertThat(port.mtu().ifKnown().orElseThrow().bytes()).isEqualTo(9216);
        assertThat(port.edge().ifKnown()).contains(true);
    }
}
