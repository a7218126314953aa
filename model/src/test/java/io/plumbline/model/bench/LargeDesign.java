package io.plumbline.model.bench;

import io.plumbline.model.net.Quantity;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/// A sound design of any number of hosts with eight NICs each, in 49 racks with a pair of leaf
/// switches, over a pair of spines: 100 switches, 100 VLANs for machines and three more.
public final class LargeDesign {

    private static final int RACKS = 49;
    private static final int NETWORKS = 100;

    private LargeDesign() {}

    public static Topology of(int hosts) {
        var builder =
                TopologyBuilder.aTopology()
                        .version("4.20")
                        .machineNetwork("10.0.0.0/16")
                        .mlagPair("spine", "s1", "s2")
                        .external(
                                "core", ExternalKind.GATEWAY, "10,101-200", "10.0.0.1", "s1", "s2")
                        .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "s1", "s2")
                        .role(
                                NetworkRole.of("management", RoleKind.MANAGEMENT)
                                        .withCarriers(List.of(BrEx.NAME)),
                                r -> r)
                        .migration("mig", "bond2.210", "10.210.0.0/16")
                        .storage("bond2.220", "nas")
                        .virtualization(v ->
                                Shape.with(v, "bandwidth", Optional.of(Quantity.parse("500Mi"))));
        var first = 0;
        for (var rack = 1; rack <= RACKS; rack++) {
            var share = hosts * rack / RACKS - hosts * (rack - 1) / RACKS;
            builder = rack(builder, rack, share, first);
            first += share;
        }
        for (var vlan = 101; vlan < 101 + NETWORKS; vlan++) {
            builder = builder.bridgeNetwork("v" + vlan, "br-vm", vlan);
        }
        return builder.build();
    }

    private static TopologyBuilder rack(TopologyBuilder builder, int rack, int hosts, int first) {
        var a = "leaf" + rack + "a";
        var b = "leaf" + rack + "b";
        var lag = Optional.of("up" + rack);
        var wired = builder.mlagPair("leaf" + rack, a, b);
        for (var leaf : List.of(a, b)) {
            for (var spine : List.of("s1", "s2")) {
                wired = wired.link(leaf, spine, l -> Shape.with(l, "lag", lag));
            }
        }
        return wired.hostClass("rack" + rack, hosts, c -> worker(c, a, b, first));
    }

    private static HostClassBuilder worker(HostClassBuilder c, String a, String b, int first) {
        var tagged = List.of("", "101-200", "210,220", "");
        var natives = List.of("10", "999", "999", "999");
        var worker = c;
        for (var bond = 0; bond < 4; bond++) {
            var left = "ens" + bond + "f0";
            var right = "ens" + bond + "f1";
            worker =
                    worker.nic(left, "1", a, bond + "/1")
                            .nic(right, "2", b, bond + "/1")
                            .port(left, tagged.get(bond), natives.get(bond), "po" + bond)
                            .port(right, tagged.get(bond), natives.get(bond), "po" + bond)
                            .bond("bond" + bond, BondMode.LACP, left, right)
                            .options(
                                    "bond" + bond,
                                    "lacp_rate",
                                    "fast",
                                    "xmit_hash_policy",
                                    "layer3+4");
        }
        return worker.mtu("bond2", 9000)
                .brEx("bond0", address("10.0", first))
                .vlan("bond2", 210)
                .vlan("bond2", 220)
                .ip("bond2.220", address("10.220", first))
                .linuxBridge("br-vm", "bond1", "101-200");
    }

    private static String address(String net, int first) {
        var place = first + 11;
        return net + "." + place / 256 + "." + place % 256 + "+/16";
    }
}
