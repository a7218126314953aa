package io.plumbline.export.lab.nmstate;

import io.plumbline.export.manifest.nmstate.EffectiveMtu;
import io.plumbline.export.manifest.nmstate.ManagementPath;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The state of a node as a designed host was before any document of ours: its NICs without
/// addresses, and `br-ex` with all that it stands on, which the installation made.
final class DesignedNode {

    private static final int USUAL_MTU = 1500;
    private static final int LARGEST_MTU = 9978;

    private final EffectiveHost host;
    private final ManagementPath management;
    private final EffectiveMtu mtus;
    private final ObjectNode state = JsonMapper.shared().createObjectNode();
    private final ArrayNode interfaces = state.putArray("interfaces");

    private DesignedNode(EffectiveHost host) {
        this.host = host;
        this.management = ManagementPath.of(host.layout());
        this.mtus = new EffectiveMtu(host.layout());
    }

    static JsonNode before(EffectiveHost host) {
        var node = new DesignedNode(host);
        var number = 0;
        for (var each : host.interfaces()) {
            number++;
            if (each instanceof Nic nic) {
                node.nic(nic, number);
            } else if (node.management.has(each.name())) {
                node.existing(each);
            }
        }
        return node.state;
    }

    private void nic(Nic nic, int number) {
        var name = nic.match() == MatchKind.NAME ? nic.name() : "eno" + (100 + number);
        var mac =
                nic.mac()
                        .ifKnown()
                        .map(MacAddress::toString)
                        .orElse("02:00:%02X:00:00:%02X".formatted(host.host().ordinal(), number));
        var entry = entry(name, "ethernet");
        entry.put("mac-address", mac).put("permanent-mac-address", mac);
        nic.pciAddress().ifPresent(pci -> entry.put("pci-address", pci));
        entry.put("mtu", management.has(nic.name()) ? mtu(nic) : USUAL_MTU);
        entry.put("min-mtu", nic.minMtu().ifKnown().map(Mtu::bytes).orElse(68));
        entry.put("max-mtu", nic.maxMtu().ifKnown().map(Mtu::bytes).orElse(LARGEST_MTU));
        ip(entry, List.of(), false);
    }

    private int mtu(HostInterface each) {
        return mtus.of(each).map(Mtu::bytes).orElse(USUAL_MTU);
    }

    private ObjectNode entry(String name, String type) {
        return interfaces.addObject().put("name", name).put("type", type).put("state", "up");
    }

    /// What the installation made below `br-ex`, and `br-ex` itself.
    private void existing(HostInterface each) {
        switch (each) {
            case Nic _ -> {}
            case Bond bond -> bond(bond);
            case VlanInterface vlan -> {
                var entry = entry(vlan.name(), "vlan").put("mtu", mtu(vlan));
                var section = entry.putObject("vlan").put("base-iface", vlan.base());
                vlan.id().ifKnown().ifPresent(id -> section.put("id", id.value()));
                addresses(entry, vlan);
            }
            case BrEx bridge -> brEx(bridge);
            case LinuxBridge _, OvsBridge _, OtherInterface _ -> addresses(entry(each.name(), each.type()), each);
        }
    }

    private void bond(Bond bond) {
        var entry = entry(bond.name(), "bond").put("mtu", mtu(bond));
        var section = entry.putObject("link-aggregation");
        section.put("mode", bond.mode().orElse(BondMode.ACTIVE_BACKUP).word());
        var options = section.putObject("options").put("miimon", 100);
        bond.options().forEach(options::put);
        bond.members().forEach(section.putArray("port")::add);
        addresses(entry, bond);
    }

    private void brEx(BrEx bridge) {
        var ports = entry(BrEx.NAME, "ovs-bridge").putObject("bridge").putArray("port");
        ports.addObject().put("name", BrEx.NAME);
        bridge.below().forEach(port -> ports.addObject().put("name", port));
        var own = entry(BrEx.NAME, "ovs-interface").put("mtu", mtu(bridge));
        var addresses = host.addresses(bridge);
        ip(own, addresses, addresses.isEmpty());
    }

    private void addresses(ObjectNode entry, HostInterface each) {
        ip(entry, host.addresses(each), each.ip().dhcp());
    }

    private static void ip(ObjectNode entry, List<InterfaceAddress> addresses, boolean dhcp) {
        for (var family : Map.of("ipv4", IpFamily.IPV4, "ipv6", IpFamily.IPV6).entrySet()) {
            var own =
                    addresses.stream()
                            .filter(each -> each.address().family() == family.getValue())
                            .toList();
            var automatic = dhcp && family.getValue() == IpFamily.IPV4;
            var section = entry.putObject(family.getKey());
            section.put("enabled", automatic || !own.isEmpty());
            if (automatic || !own.isEmpty()) {
                section.put("dhcp", automatic);
                var list = section.putArray("address");
                own.forEach(each ->
                        list.addObject()
                                .put("ip", each.address().toString())
                                .put("prefix-length", each.length()));
            }
        }
    }
}
