package io.plumbline.model.topology;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.TopologyBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveHostTest {

    private static TopologyBuilder workers() {
        return aTopology()
                .aSwitch("sw1")
                .hostClass(
                        "worker",
                        3,
                        c ->
                                c.nic("ens1", "1", "sw1", "1/5")
                                        .port("ens1", "101-110", "10", "po1")
                                        .bond("bond0", BondMode.LACP, "ens1")
                                        .vlan("bond0", 220)
                                        .ip("bond0.220", "10.220.0.11+/24"));
    }

    @Test
    void countsAddressesAndPortsByTheOrdinal() {
        var third = workers().build().effectiveHosts().get("worker-3").orElseThrow();

        assertThat(third.addresses(third.find("bond0.220").orElseThrow()))
                .containsExactly(InterfaceAddress.parse("10.220.0.13/24"));
        assertThat(third.cable("ens1").orElseThrow().port()).contains("1/7");
    }

    @Test
    void overridesOneAttributeOfOnePort() {
        var hosts =
                workers()
                        .port("worker-2", "ens1", "tagged", Fact.drawn(VlanSet.parse("102-110")))
                        .build()
                        .effectiveHosts();

        var port = hosts.get("worker-2").orElseThrow().cable("ens1").orElseThrow();
        assertThat(port.wanted().tagged().ifKnown()).contains(VlanSet.parse("102-110"));
        assertThat(port.wanted().lag().ifKnown()).contains(Lag.lacp("po1"));
        assertThat(
                        hosts.get("worker-1")
                                .orElseThrow()
                                .cable("ens1")
                                .orElseThrow()
                                .wanted()
                                .tagged())
                .isEqualTo(Fact.drawn(VlanSet.parse("101-110")));
    }

    @Test
    void leavesOutAnAbsentInterface() {
        var hosts =
                workers()
                        .override(
                                "worker-2",
                                HostOverride.absent(OverridePart.INTERFACE, "bond0.220"))
                        .build()
                        .effectiveHosts();

        assertThat(hosts.get("worker-2").orElseThrow().find("bond0.220")).isEmpty();
        assertThat(hosts.get("worker-1").orElseThrow().find("bond0.220")).isPresent();
    }

    @Test
    void sharesTheLayoutOfEqualHosts() {
        var hosts =
                workers()
                        .override(
                                "worker-2",
                                HostOverride.changed(
                                        OverridePart.INTERFACE,
                                        "bond0",
                                        Map.of("mtu", Fact.drawn(Mtu.of(9000)))))
                        .build()
                        .effectiveHosts();

        var first = hosts.get("worker-1").orElseThrow().layout();
        assertThat(hosts.get("worker-3").orElseThrow().layout()).isSameAs(first);
        assertThat(hosts.get("worker-2").orElseThrow().layout()).isNotSameAs(first);
    }

    @Test
    void findsTheNicsBelowAnInterface() {
        var host = workers().build().effectiveHosts().get("worker-1").orElseThrow();

        assertThat(host.layout().nicsBelow("bond0.220"))
                .extracting(Nic::name)
                .containsExactly("ens1");
    }
}
