package io.plumbline.export.lab.kernel;

import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;

import java.util.HashSet;
import java.util.Set;

/// The interfaces of one host in its namespace. Bridges of Open vSwitch become bridges that filter
/// VLANs; their ports, and they themselves, are in every VLAN.
final class HostNamespace {

    private final String name;
    private final EffectiveHost host;
    private final HostLayout layout;
    private final InterfaceMtus mtus;
    private final VlanSet used;
    private final Lines lines;
    private final Set<String> built = new HashSet<>();

    /// @param used VLANs that occur in the design: only these are put on ports that take all
    HostNamespace(String name, EffectiveHost host, VlanSet used, Lines lines) {
        this.name = name;
        this.host = host;
        this.layout = host.layout();
        this.mtus = new InterfaceMtus(layout);
        this.used = used.minus(VlanSet.of(1));
        this.lines = lines;
    }

    void write() {
        host.interfaces().forEach(on -> build(on.name()));
    }

    private void build(String interfaceName) {
        var found = layout.find(interfaceName);
        if (found.isEmpty() || !built.add(interfaceName)) {
            return;
        }
        found.get().below().forEach(this::build);
        switch (found.get()) {
            case Nic nic -> nic(nic);
            case Bond bond -> bond(bond);
            case VlanInterface vlan -> vlan(vlan);
            case LinuxBridge bridge -> bridge(bridge);
            case OvsBridge bridge -> open(bridge, 1);
            case BrEx bridge -> open(bridge, bridge.vlan().map(VlanId::value).orElse(1));
            case OtherInterface other ->
                    throw new NotEmulatedException("an interface of type " + other.type());
        }
    }

    private void nic(Nic nic) {
        var inBond = layout.controller(nic.name()).filter(Bond.class::isInstance).isPresent();
        if (host.cable(nic.name()).isPresent() && !inBond) {
            lines.add("up", name, nic.name());
        }
    }

    private void bond(Bond bond) {
        var mode = bond.mode().orElseThrow(() -> new NotEmulatedException("a bond without mode"));
        if (bond.tech() == BondTech.OVS || bond.isSlb() || mode == BondMode.BALANCE_TCP) {
            throw new NotEmulatedException("a bond of Open vSwitch");
        }
        var options = "mode=" + mode.word() + " miimon=" + bond.option("miimon").orElse("100");
        if (mode == BondMode.LACP) {
            options += " lacp_rate=fast";
        }
        if (mode == BondMode.LACP || mode == BondMode.BALANCE_XOR) {
            options += " xmit_hash_policy=" + bond.option("xmit_hash_policy").orElse("layer2");
        }
        lines.add("bond", name, bond.name(), mtu(bond), options);
        for (var member : bond.members()) {
            if (host.cable(member).isEmpty()) {
                throw new NotEmulatedException("a bond member without cable");
            }
            lines.add("enslave", name, member, bond.name());
        }
        bond.option("primary")
                .filter(bond.members()::contains)
                .ifPresent(member -> lines.add("primary", name, bond.name(), member));
        lines.add("up", name, bond.name());
    }

    private Object mtu(HostInterface on) {
        return mtus.of(on.name())
                .ifKnown()
                .orElseThrow(() -> new NotEmulatedException("an MTU that nobody knows"));
    }

    private void vlan(VlanInterface vlan) {
        var id =
                vlan.id()
                        .ifKnown()
                        .orElseThrow(() -> new NotEmulatedException("a VLAN that nobody knows"));
        lines.add("vlan", name, vlan.name(), vlan.base(), id, mtu(vlan));
        if (layout.find(vlan.base())
                .filter(b -> b instanceof OvsBridge || b instanceof BrEx)
                .isPresent()) {
            lines.add("vlans", name, vlan.base(), id, 0, "self");
        }
        lines.add("up", name, vlan.name());
    }

    private void bridge(LinuxBridge bridge) {
        var ports = bridge.ports().toList();
        var plain = !ports.isEmpty() && ports.stream().allMatch(p -> p.filter() == FilterMode.OFF);
        lines.add("bridge", name, bridge.name(), plain ? "plain" : "filter", 1);
        lines.add("up", name, bridge.name());
        for (var port : ports) {
            port(bridge.name(), port.name());
            var untagged =
                    port.filter() == FilterMode.ACCESS || port.enableNative()
                            ? port.tag().map(VlanId::value).orElse(0)
                            : 0;
            var tagged =
                    switch (port.filter()) {
                        case OFF, ACCESS -> VlanSet.NONE;
                        case DEFAULT -> used;
                        case TRUNK -> port.tags().intersection(used.union(port.tags()));
                    };
            vlans(port.name(), tagged, untagged);
        }
    }

    private void open(HostInterface bridge, int own) {
        lines.add("bridge", name, bridge.name(), "filter", 1);
        // set to another value first: the kernel takes only a change for a wish
        lines.add("mtu", name, bridge.name(), 1400);
        lines.add("mtu", name, bridge.name(), mtu(bridge));
        lines.add("up", name, bridge.name());
        for (var port : bridge.below()) {
            port(bridge.name(), port);
            vlans(port, used, 0);
        }
        if (own != 1) {
            lines.add("vlans", name, bridge.name(), "-", own, "self");
        }
    }

    private void port(String bridge, String port) {
        if (layout.find(port).isEmpty()) {
            throw new NotEmulatedException("a bridge port that does not exist");
        }
        lines.add("enslave", name, port, bridge);
        lines.add("up", name, port);
    }

    private void vlans(String port, VlanSet tagged, int nativeVlan) {
        if (!tagged.isEmpty() || nativeVlan > 0) {
            lines.add("vlans", name, port, tagged.isEmpty() ? "-" : tagged, nativeVlan);
        }
    }
}
