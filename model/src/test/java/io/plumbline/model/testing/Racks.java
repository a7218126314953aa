package io.plumbline.model.testing;

import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two racks with a pair of leaf switches each, hosts `a-1` … and `b-1` …, over spines.
public final class Racks {

    private Racks() {}

    /// Spines s1 and s2, a pair.
    public static TopologyBuilder overTwoSpines(int hostsEach) {
        var builder =
                TopologyBuilder.aTopology()
                        .version("4.20")
                        .machineNetwork("10.0.0.0/24")
                        .mlagPair("spine", "s1", "s2")
                        .external("core", ExternalKind.GATEWAY, "10,101", "10.0.0.1", "s1", "s2")
                        .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "s1", "s2");
        return racks(builder, hostsEach, List.of("s1", "s2"));
    }

    /// The only spine is s1; the external systems are on the leaf switches of rack a.
    public static TopologyBuilder overOneSpine(int hostsEach) {
        var builder =
                TopologyBuilder.aTopology()
                        .version("4.20")
                        .machineNetwork("10.0.0.0/24")
                        .aSwitch("s1")
                        .external("core", ExternalKind.GATEWAY, "10,101", "10.0.0.1", "a1", "a2")
                        .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "a1", "a2");
        return racks(builder, hostsEach, List.of("s1"));
    }

    private static TopologyBuilder racks(
            TopologyBuilder builder, int hostsEach, List<String> spines) {
        var built =
                builder.role(
                                NetworkRole.of("management", RoleKind.MANAGEMENT)
                                        .withCarriers(List.of(BrEx.NAME)),
                                r -> r)
                        .migration("mig", "bond0.210", "10.210.0.0/24")
                        .storage("bond0.220", "nas")
                        .bridgeNetwork("v101", "br-vm", 101);
        var first = 11;
        for (var rack : List.of("a", "b")) {
            built = built.mlagPair("leaf-" + rack, rack + "1", rack + "2");
            for (var leaf : List.of(rack + "1", rack + "2")) {
                for (var spine : spines) {
                    built =
                            built.link(
                                    leaf,
                                    spine,
                                    l -> Shape.with(l, "lag", Optional.of("up-" + rack)));
                }
            }
            var address = first;
            built = built.hostClass(rack, hostsEach, c -> worker(c, rack, address));
            first += hostsEach;
        }
        return built;
    }

    private static HostClassBuilder worker(HostClassBuilder c, String rack, int address) {
        return c.nic("ens1f0", "1", rack + "1", "1/1")
                .nic("ens2f0", "2", rack + "2", "1/1")
                .nic("ens1f1", "1", rack + "1", "2/1")
                .nic("ens2f1", "2", rack + "2", "2/1")
                .port("ens1f0", "210,220", "10", "po1")
                .port("ens2f0", "210,220", "10", "po1")
                .port("ens1f1", "101", "999", "po2")
                .port("ens2f1", "101", "999", "po2")
                .bond("bond0", BondMode.LACP, "ens1f0", "ens2f0")
                .bond("bond1", BondMode.LACP, "ens1f1", "ens2f1")
                .options("bond0", "lacp_rate", "fast")
                .options("bond1", "lacp_rate", "fast", "xmit_hash_policy", "layer3+4")
                .brEx("bond0", "10.0.0." + address + "+/24")
                .vlan("bond0", 210)
                .vlan("bond0", 220)
                .ip("bond0.220", "10.220.0." + address + "+/24")
                .linuxBridge("br-vm", "bond1", "101");
    }

    /// Hosts of these classes belong to the control plane.
    public static Topology controlPlane(Topology topology, String... classes) {
        var changed = topology;
        for (var name : classes) {
            changed =
                    changed.withHostClasses(all ->
                            all.replacing(
                                    name, (HostClass c) -> Shape.with(c, "role", NodeRole.BOTH)));
        }
        return changed;
    }

    /// Puts hosts and switches into a domain.
    public static Topology inDomain(Topology topology, String domain, String... names) {
        var changed = topology;
        var hosts = new ArrayList<Host>();
        for (var host : topology.hosts()) {
            hosts.add(
                    List.of(names).contains(host.name())
                            ? Shape.with(host, "domain", Optional.of(domain))
                            : host);
        }
        changed = changed.withHosts(_ -> Elements.of(hosts));
        for (var name : names) {
            changed =
                    changed.withSwitches(all ->
                            all.replacing(name, s -> Shape.with(s, "domain", Optional.of(domain))));
        }
        return changed;
    }
}
