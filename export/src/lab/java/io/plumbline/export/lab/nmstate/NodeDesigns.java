package io.plumbline.export.lab.nmstate;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import io.plumbline.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Designs for the NICs of the node that applies: each brings together what comes together on real
/// hosts.
final class NodeDesigns {

    private NodeDesigns() {}

    /// By what they show, in the order in which they are applied.
    static Map<String, Topology> all() {
        var all = new LinkedHashMap<String, Topology>();
        all.put("LACP with jumbo frames, VLANs with addresses, trunk for VMs", design(NodeDesigns::lacp));
        all.put("active-backup with primary, VLANs, a localnet mapping", design(NodeDesigns::backup));
        all.put("an address with routes on a NIC, IPv6 on a VLAN of it", design(NodeDesigns::routed));
        all.put("bridges with access port, native VLAN and no filter", design(NodeDesigns::bridges));
        all.put("a NIC found by its MAC address in a bond", design(NodeDesigns::byAddress));
        all.put("a host that differs from its class", overridden());
        all.put("balance-xor, a VLAN on a VLAN, a bridge over a VLAN", design(NodeDesigns::stacked));
        all.put("balance-tlb under a bridge, an address on a VLAN of it", design(NodeDesigns::onTop));
        all.put("balance-rr with ARP monitoring, a VLAN smaller than it", design(NodeDesigns::watched));
        all.put("broadcast, a spanning tree over two NICs and a VLAN", design(NodeDesigns::tree));
        return all;
    }

    private static Topology design(UnaryOperator<HostClassBuilder> content) {
        return TopologyBuilder.aTopology()
                .hostClass("worker", 1, host -> content.apply(nics(host)))
                .build();
    }

    private static HostClassBuilder nics(HostClassBuilder host) {
        for (var number = 0; number <= 5; number++) {
            host.nic("eth" + number);
        }
        return host.brEx("eth0", "10.0.0.11+/24");
    }

    private static HostClassBuilder lacp(HostClassBuilder host) {
        return host.bond("bond1", BondMode.LACP, "eth1", "eth2")
                .options("bond1", "lacp_rate", "fast", "xmit_hash_policy", "layer3+4")
                .mtu("bond1", 9000)
                .vlan("bond1", 210)
                .vlan("bond1", 220)
                .ip("bond1.220", "10.220.0.11+/24")
                .add(LinuxBridge.of("br-vm", trunk("bond1", "101-110,200")));
    }

    private static BridgePort trunk(String port, String tags) {
        return BridgePort.trunk(port, VlanSet.parse(tags));
    }

    private static HostClassBuilder backup(HostClassBuilder host) {
        return host.bond("bond1", BondMode.ACTIVE_BACKUP, "eth3", "eth4")
                .options("bond1", "primary", "eth3", "miimon", "140")
                .vlan("storage", "bond1", 30)
                .ip("storage", "10.30.0.11+/24")
                .add(LinuxBridge.of("br-vm", trunk("bond1", "2-4094")))
                .mapping("vmnet", "br-ex");
    }

    private static HostClassBuilder routed(HostClassBuilder host) {
        return host.ip("eth5", "10.7.0.11+/24")
                .vlan("eth5", 40)
                .ip("eth5.40", "fd00:40::11+/64")
                .with(each -> {
                    var route = Route.named("backup");
                    route = Shape.with(route, "destination", Optional.of(Cidr.parse("10.9.0.0/16")));
                    route = Shape.with(route, "via", Optional.of(IpAddress.parse("10.7.0.1")));
                    route = Shape.with(route, "metric", Optional.of(150));
                    return Shape.with(each, "routes", Elements.of(route));
                });
    }

    private static HostClassBuilder bridges(HostClassBuilder host) {
        var access =
                new BridgePort(
                        "eth1",
                        FilterMode.ACCESS,
                        VlanSet.NONE,
                        Optional.of(VlanId.of(5)),
                        false);
        var untagged =
                new BridgePort(
                        "eth2",
                        FilterMode.TRUNK,
                        VlanSet.parse("100-120"),
                        Optional.of(VlanId.of(7)),
                        true);
        var open = new BridgePort("eth3", FilterMode.OFF, VlanSet.NONE, Optional.empty(), false);
        return host.add(LinuxBridge.of("br-access", access))
                .add(LinuxBridge.of("br-native", untagged))
                .add(LinuxBridge.of("br-open", open))
                .ip("br-open", "10.50.0.11+/24");
    }

    private static HostClassBuilder byAddress(HostClassBuilder host) {
        return host.nic("stor-a")
                .without("eth4")
                .change("stor-a", nic -> {
                    var found = Shape.with(nic, "match", MatchKind.MAC);
                    return Shape.with(
                            found, "mac", Fact.drawn(MacAddress.parse("52:54:00:00:00:04")));
                })
                .bond("bond1", BondMode.ACTIVE_BACKUP, "stor-a", "eth5")
                .vlan("bond1", 60)
                .ip("bond1.60", "10.60.0.11+/24");
    }

    private static Topology overridden() {
        return TopologyBuilder.aTopology()
                .hostClass("worker", 1, host -> lacp(nics(host)))
                .override(
                        "worker-1",
                        HostOverride.changed(
                                OverridePart.INTERFACE,
                                "bond1",
                                Map.of("members", List.of("eth2", "eth3"))))
                .build();
    }

    private static HostClassBuilder stacked(HostClassBuilder host) {
        return host.add(Bond.of("bond1", BondMode.BALANCE_XOR, List.of("eth1", "eth2")))
                .vlan("bond1", 70)
                .vlan("inner", "bond1.70", 71)
                .vlan("bond1", 80)
                .add(LinuxBridge.of("br-vlan", BridgePort.named("bond1.80")));
    }

    private static HostClassBuilder onTop(HostClassBuilder host) {
        return host.bond("bond1", BondMode.BALANCE_TLB, "eth1", "eth2")
                .options("bond1", "miimon", "100")
                .mtu("bond1", 8000)
                .add(LinuxBridge.of("br-vm", trunk("bond1", "90-99")))
                .mtu("br-vm", 8000)
                .vlan("br-vm", 90)
                .ip("br-vm.90", "10.90.0.11+/24");
    }

    private static HostClassBuilder watched(HostClassBuilder host) {
        return host.bond("bond1", BondMode.BALANCE_RR, "eth3", "eth4")
                .options("bond1", "arp_interval", "500", "arp_ip_target", "10.33.0.1")
                .mtu("bond1", 9000)
                .ip("bond1", "10.33.0.11+/24")
                .vlan("bond1", 34)
                .mtu("bond1.34", 1400);
    }

    private static HostClassBuilder tree(HostClassBuilder host) {
        return host.bond("bond1", BondMode.BROADCAST, "eth4", "eth5")
                .options("bond1", "miimon", "100")
                .vlan("bond1", 50)
                .add(
                        Shape.with(
                                LinuxBridge.of(
                                        "br-tree",
                                        BridgePort.named("eth1"),
                                        BridgePort.named("eth2"),
                                        BridgePort.named("bond1.50")),
                                "stp",
                                Stp.ON));
    }
}
