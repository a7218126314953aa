package io.plumbline.model.edit;

import io.plumbline.model.net.InterfaceName;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.Optional;

/// Edits that put a layer on an interface of a class: VLAN, bridge, mapping.
public final class Layers {

    private Layers() {}

    /// The name a VLAN interface gets: `bond1.210`, or `vlan210` where the kernel could not hold it.
    public static String vlanName(String base, VlanId id) {
        var name = base + "." + id;
        return name.length() <= InterfaceName.MOST_BYTES ? name : "vlan" + id;
    }

    /// A VLAN interface on an interface; the ports below it admit the VLAN.
    public static Edit vlan(ElementId base, VlanId id) {
        var name = vlanName(base.name(), id);
        return Additions.interfaceOf(base.owner(), VlanInterface.of(name, base.name(), id))
                .then(admit(base, id))
                .named("Put VLAN " + id + " on " + base.name());
    }

    /// All ports below an interface of a class admit the VLAN with tag.
    public static Edit admit(ElementId carrier, VlanId id) {
        return Edit.of(
                "Add VLAN " + id + " to the ports below " + carrier.name(),
                before -> {
                    var after = before;
                    for (var slot : Cabling.slotsBelow(before, carrier)) {
                        after = Cabling.tag(carrier.owner(), slot, id).applyTo(after);
                    }
                    return after;
                });
    }

    /// A Linux bridge over an interface, carrying these VLANs.
    public static Edit linuxBridge(ElementId port, String name, VlanSet vlans) {
        return Additions.interfaceOf(
                        port.owner(), LinuxBridge.of(name, BridgePort.trunk(port.name(), vlans)))
                .named("Put bridge " + name + " on " + port.name());
    }

    /// The uplink ports of a Linux bridge pass the VLAN, and the switch ports below admit it.
    public static Edit carry(ElementId bridge, VlanId id) {
        return Edit.of(
                "Add VLAN " + id + " to " + bridge.name(),
                before ->
                        admit(bridge, id)
                                .applyTo(
                                        ElementAccess.change(
                                                before,
                                                bridge,
                                                element ->
                                                        element instanceof LinuxBridge linux
                                                                ? passing(linux, id)
                                                                : element)));
    }

    private static LinuxBridge passing(LinuxBridge bridge, VlanId id) {
        var ports = bridge.ports();
        for (var port : bridge.ports()) {
            if (port.filter() == FilterMode.TRUNK && !port.admits(id)) {
                ports = ports.with(Shape.with(port, "tags", port.tags().plus(id)));
            }
        }
        return bridge.withPorts(ports);
    }

    /// A mapping of a localnet name to a bridge.
    public static Edit mapping(ElementId bridge, String localnet) {
        return Edit.of(
                "Map " + localnet + " to " + bridge.name(),
                before ->
                        before.withHostClass(
                                bridge.owner(),
                                c -> {
                                    var mapping = BridgeMapping.of(localnet, bridge.name());
                                    if (c.mappings().contains(mapping)) {
                                        return c;
                                    }
                                    var mappings = new ArrayList<>(c.mappings());
                                    mappings.add(mapping);
                                    return c.withMappings(mappings);
                                }));
    }

    /// The management bridge over an interface, with an address counted up by host where the machine
    /// network is known.
    public static Edit brEx(ElementId port) {
        return Edit.of(
                "Put br-ex on " + port.name(),
                before -> {
                    HostInterface brEx = BrEx.over(port.name());
                    var addressed =
                            before.cluster()
                                    .machine()
                                    .ifKnown()
                                    .map(m -> brEx.withIp(Addresses.perHost(m, Optional.of(1))))
                                    .orElse(brEx);
                    return Additions.interfaceOf(port.owner(), addressed).applyTo(before);
                });
    }

    /// The first id from `from` on that nothing in the design uses.
    public static VlanId freeVlan(Topology in, int from) {
        return freeVlan(UsedVlans.of(in), from);
    }

    /// The first id from `from` on for a new network of virtual machines.
    public static VlanId freeNetworkVlan(Topology in, int from) {
        return freeVlan(UsedVlans.onHosts(in), from);
    }

    private static VlanId freeVlan(VlanSet used, int from) {
        for (var id = from; id <= VlanId.HIGHEST; id++) {
            if (!used.contains(id)) {
                return VlanId.of(id);
            }
        }
        return VlanId.of(from);
    }
}
