package io.plumbline.model.arrange;

import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;

/// The design with four NICs in two bonds over an MLAG pair, as the pictures show it.
final class ReferenceDesign {

    private ReferenceDesign() {}

    static TopologyBuilder fourNicsTwoBonds() {
        return TopologyBuilder.aTopology()
                .machineNetwork("10.0.0.0/24")
                .mlagPair("p1", "sw1", "sw2")
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
                                        .linuxBridge("br-vm", "bond1", "101-110"))
                .bridgeNetwork("v101", "br-vm", 101)
                .bridgeNetwork("v102", "br-vm", 102)
                .role(NetworkRole.of("management", RoleKind.MANAGEMENT), role -> role)
                .role(NetworkRole.of("vm", RoleKind.VM), role -> role)
                .migration("openshift-cnv/mig", "bond1.210", "10.210.0.0/24")
                .storage("bond1.220", "nas");
    }
}
