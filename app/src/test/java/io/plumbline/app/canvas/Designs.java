package io.plumbline.app.canvas;

import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;

/// Designs that the tests of the canvas draw.
public final class Designs {

    private Designs() {}

    /// Four NICs in two bonds over an MLAG pair, as the pictures of the visual language show it.
    public static TopologyBuilder fourNicsTwoBonds() {
        return TopologyBuilder.aTopology()
                .machineNetwork("10.0.0.0/24")
                .mlagPair("p1", "sw1", "sw2")
                .with(t ->
                        t.withLinks(links ->
                                links.replacing("sw1-sw2", l -> Shape.with(l, "cables", 2))))
                .external("core", ExternalKind.GATEWAY, "10,101-110", "10.0.0.1", "sw1", "sw2")
                .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "sw1", "sw2")
                .hostClass(
                        "worker",
                        4,
                        c ->
                                c.nic("ens1f0", "1", "sw1", "1/1")
                                        .nic("ens2f0", "2", "sw2", "1/1")
                                        .nic("ens1f1", "1", "sw1", "1/5")
                                        .nic("ens2f1", "2", "sw2", "1/5")
                                        .port("ens1f0", "", "10", "po1")
                                        .port("ens2f0", "", "10", "po1")
                                        .port("ens1f1", "101-110,210,220", "999", "po2")
                                        .port("ens2f1", "101-110,210,220", "999", "po2")
                                        .bond("bond0", BondMode.LACP, "ens1f0", "ens2f0")
                                        .bond("bond1", BondMode.LACP, "ens1f1", "ens2f1")
                                        .mtu("bond1", 9000)
                                        .brEx("bond0", "10.0.0.11+/24")
                                        .vlan("bond1", 210)
                                        .vlan("bond1", 220)
                                        .ip("bond1.220", "10.220.0.11+/24")
                                        .linuxBridge("br-vm", "bond1", "101-110")
                                        .with(h -> Shape.with(h, "vmMemory", Optional.of(512)))
                                        .with(h -> Shape.with(h, "vms", Optional.of(32))))
                .network(
                        "v101",
                        io.plumbline.model.topology.NetworkKind.BRIDGE,
                        n -> vmNetwork(n, 101))
                .network(
                        "v102",
                        io.plumbline.model.topology.NetworkKind.BRIDGE,
                        n -> vmNetwork(n, 102))
                .role(NetworkRole.of("management", RoleKind.MANAGEMENT), role -> role)
                .role(NetworkRole.of("vm", RoleKind.VM), role -> role)
                .migration("openshift-cnv/mig", "bond1.210", "10.210.0.0/24")
                .storage("bond1.220", "nas")
                .role(
                        NetworkRole.of("storage", RoleKind.STORAGE)
                                .withCarriers(List.of("bond1.220")),
                        r ->
                                Shape.with(
                                        Shape.with(r, "targets", List.of("nas")),
                                        "protocol",
                                        Optional.of("nfs")));
    }

    private static io.plumbline.model.topology.VmNetwork vmNetwork(
            io.plumbline.model.topology.VmNetwork network, int vlan) {
        var tagged =
                Shape.with(
                        network,
                        "vlan",
                        io.plumbline.model.topology.Fact.drawn(
                                io.plumbline.model.net.VlanId.of(vlan)));
        var bridged = Shape.with(tagged, "bridge", Optional.of("br-vm"));
        return Shape.with(Shape.with(bridged, "namespaces", List.of("apps")), "vms", 64);
    }
}
