package io.plumbline.app.canvas;

import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Topology;

/// Large designs: racks with a leaf pair each, hosts of eight NICs, a hundred VLANs.
public final class Fleet {

    private Fleet() {}

    public static Topology of(int racks, int hostsInRack) {
        var builder = Designs.fourNicsTwoBonds();
        for (var rack = 1; rack <= racks; rack++) {
            var a = "l" + rack + "a";
            var b = "l" + rack + "b";
            builder.mlagPair("l" + rack, a, b)
                    .hostClass(
                            "r" + rack,
                            hostsInRack,
                            c -> {
                                var host = c;
                                for (var nic = 0; nic < 8; nic++) {
                                    var name = "ens" + (nic / 2 + 1) + "f" + nic % 2;
                                    host =
                                            host.nic(
                                                            name,
                                                            "" + (nic / 2 + 1),
                                                            nic % 2 == 0 ? a : b,
                                                            "1/" + (nic / 2 * 48 + 1))
                                                    .port(name, "101-110", "10", "po" + nic / 2);
                                }
                                for (var bond = 0; bond < 4; bond++) {
                                    host =
                                            host.bond(
                                                    "bond" + bond,
                                                    BondMode.LACP,
                                                    "ens" + (bond + 1) + "f0",
                                                    "ens" + (bond + 1) + "f1");
                                }
                                return host.brEx("bond0", "10.0.0.11+/16")
                                        .vlan("bond1", 210)
                                        .vlan("bond2", 220)
                                        .linuxBridge("br-vm", "bond3", "101-200");
                            });
        }
        return builder.build();
    }
}
