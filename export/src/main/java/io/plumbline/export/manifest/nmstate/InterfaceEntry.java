package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;

/// One item of `interfaces`.
final class InterfaceEntry {

    private final HostLayout layout;
    private final EffectiveMtu mtus;

    InterfaceEntry(HostLayout layout) {
        this.layout = layout;
        this.mtus = new EffectiveMtu(layout);
    }

    /// @param addresses the static addresses of the interface on this host
    YamlMapping of(HostInterface each, List<InterfaceAddress> addresses) {
        return YamlMapping.of(entry -> {
            entry.put("name", each.name()).put("type", each.type()).put("state", "up");
            switch (each) {
                case Nic nic -> nic(entry, nic, addresses);
                case Bond bond -> {
                    bond.mac()
                            .ifPresent(mac ->
                                    entry.put("mac-address", YamlScalar.quoted(mac.toString())));
                    mtu(entry, bond);
                    BondEntry.write(entry, bond);
                    IpEntry.write(entry, bond.ip(), addresses);
                }
                case VlanInterface vlan -> {
                    mtu(entry, vlan);
                    vlan(entry, vlan);
                    IpEntry.write(entry, vlan.ip(), addresses);
                }
                case LinuxBridge bridge -> {
                    mtu(entry, bridge);
                    if (mtus.of(bridge).isPresent()) {
                        entry.beside(
                                "unset, the bridge follows its smallest port, VM ports"
                                        + " included");
                    }
                    BridgeEntry.linux(entry, bridge);
                    IpEntry.write(entry, bridge.ip(), addresses);
                }
                case OvsBridge bridge -> BridgeEntry.ovs(entry, bridge, layout);
                case OtherInterface other -> {
                    mtu(entry, other);
                    DottedPaths.write(entry, other.properties());
                    IpEntry.write(entry, other.ip(), addresses);
                }
                case BrEx _ -> throw new IllegalArgumentException("br-ex is never written");
            }
        });
    }

    /// The internal port that holds addresses and MTU of an Open vSwitch bridge.
    YamlMapping ownInterface(OvsBridge bridge, List<InterfaceAddress> addresses) {
        return YamlMapping.of(entry -> {
            entry.put("name", bridge.name()).put("type", "ovs-interface").put("state", "up");
            mtu(entry, bridge);
            IpEntry.write(entry, bridge.ip(), addresses);
        });
    }

    private void nic(YamlMapping.Builder entry, Nic nic, List<InterfaceAddress> addresses) {
        switch (nic.match()) {
            case NAME -> {}
            case MAC -> {
                entry.put("identifier", "mac-address");
                nic.mac()
                        .ifKnown()
                        .ifPresent(
                                mac -> entry.put("mac-address", YamlScalar.quoted(mac.toString())));
            }
            case PCI -> {
                entry.put("identifier", "pci-address");
                nic.pciAddress().ifPresent(pci -> entry.put("pci-address", YamlScalar.quoted(pci)));
            }
        }
        var controller = layout.controller(nic.name());
        var followsBond =
                controller.filter(
                        each -> each instanceof Bond b && !WrittenInterfaces.isInsideBridge(b));
        if (followsBond.isEmpty()) {
            mtu(entry, nic);
        }
        if (nic.lldp()) {
            entry.map("lldp", lldp -> lldp.put("enabled", true));
        }
        if (controller.isEmpty() || nic.ip().isEnabled()) {
            IpEntry.write(entry, nic.ip(), addresses);
        }
    }

    private static void vlan(YamlMapping.Builder entry, VlanInterface vlan) {
        entry.map(
                "vlan",
                section -> {
                    section.put("base-iface", vlan.base());
                    vlan.id().ifKnown().ifPresent(id -> section.put("id", id.value()));
                    if (!vlan.protocol().isEmpty()) {
                        section.put("protocol", vlan.protocol());
                    }
                });
    }

    private void mtu(YamlMapping.Builder entry, HostInterface each) {
        mtus.of(each).ifPresent(mtu -> entry.put("mtu", mtu.bytes()));
    }
}
