package io.plumbline.model.testing;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sound designs that tests break.
public final class Designs {

    private Designs() {}

    /// Hosts `w-1` … with two LACP bonds over the pair sw1, sw2: bond0 under br-ex, bond1 under
    /// br-vm with VLANs 210 (migration) and 220 (storage, external nas); networks v101 and v102. What
    /// shares bond1 is limited or reserves its part.
    public static TopologyBuilder reference(int hosts) {
        return TopologyBuilder.aTopology()
                .version("4.20")
                .machineNetwork("10.0.0.0/24")
                .mlagPair("p1", "sw1", "sw2")
                .external("core", ExternalKind.GATEWAY, "10,101-110", "10.0.0.1", "sw1", "sw2")
                .external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "sw1", "sw2")
                .hostClass("w", hosts, Designs::worker)
                .role(
                        NetworkRole.of("management", RoleKind.MANAGEMENT)
                                .withCarriers(List.of(BrEx.NAME)),
                        r -> r)
                .migration("mig", "bond1.210", "10.210.0.0/24")
                .storage("bond1.220", "nas")
                .bridgeNetwork("v101", "br-vm", 101)
                .bridgeNetwork("v102", "br-vm", 102)
                .changeNetwork("v101", "mtu", Fact.drawn(Mtu.of(1500)))
                .changeNetwork("v102", "mtu", Fact.drawn(Mtu.of(1500)))
                .role(NetworkRole.of("machines", RoleKind.VM), r -> r)
                .need("machines", 5)
                .need("storage", 5)
                .virtualization(
                        v -> Shape.with(v, "bandwidth", Optional.of(Quantity.parse("500Mi"))));
    }

    public static HostClassBuilder worker(HostClassBuilder w) {
        return w.nic("ens1f0", "1", "sw1", "1/101")
                .nic("ens2f0", "2", "sw2", "1/101")
                .nic("ens1f1", "1", "sw1", "2/1")
                .nic("ens2f1", "2", "sw2", "2/1")
                .port("ens1f0", "", "10", "po1")
                .port("ens2f0", "", "10", "po1")
                .port("ens1f1", "101-110,210,220", "999", "po2")
                .port("ens2f1", "101-110,210,220", "999", "po2")
                .bond("bond0", BondMode.LACP, "ens1f0", "ens2f0")
                .bond("bond1", BondMode.LACP, "ens1f1", "ens2f1")
                .options("bond0", "lacp_rate", "fast")
                .options("bond1", "lacp_rate", "fast", "xmit_hash_policy", "layer3+4")
                .mtu("bond1", 9000)
                .brEx("bond0", "10.0.0.11+/24")
                .vlan("bond1", 210)
                .vlan("bond1", 220)
                .ip("bond1.220", "10.220.0.11+/24")
                .linuxBridge("br-vm", "bond1", "101-110");
    }

    /// The design in which no fact is known.
    public static Topology blinded(Topology topology) {
        return (Topology) blinded((Object) topology);
    }

    private static Object blinded(Object value) {
        return switch (value) {
            case Fact<?> _ -> Fact.missing("nobody knows");
            case Elements<?> elements -> blinded(elements);
            case Optional<?> optional -> optional.map(Designs::blinded);
            case List<?> list -> list.stream().map(Designs::blinded).toList();
            case Map<?, ?> map -> map;
            case AddressRule rule -> rule;
            case Record element when element.getClass().getPackageName().endsWith(".topology") ->
                    blindedRecord(element);
            default -> value;
        };
    }

    private static Record blindedRecord(Record element) {
        var shape = Shape.of(element);
        var values = new ArrayList<Object>();
        for (var attribute : shape.attributes()) {
            values.add(blinded(shape.get(element, attribute.name())));
        }
        return shape.create(values.toArray());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object blinded(Elements<?> elements) {
        return Elements.of((List) elements.stream().map(Designs::blinded).toList());
    }
}
