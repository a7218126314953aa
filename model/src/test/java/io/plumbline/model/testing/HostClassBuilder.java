package io.plumbline.model.testing;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Builds a class of hosts in the words of the domain.
public final class HostClassBuilder {

    private HostClass hostClass;

    HostClassBuilder(String name) {
        this(HostClass.named(name));
    }

    HostClassBuilder(HostClass hostClass) {
        this.hostClass = hostClass;
    }

    public HostClassBuilder without(String name) {
        return with(c -> c.withInterfaces(c.interfaces().without(name)));
    }

    /// The cable of a slot goes to another switch.
    public HostClassBuilder recable(String slot, String toSwitch) {
        return with(c ->
                c.withCabling(
                        c.cabling().replacing(slot, r -> Shape.with(r, "switchName", toSwitch))));
    }

    public HostClassBuilder uncable(String slot) {
        return with(c -> c.withCabling(c.cabling().without(slot)));
    }

    /// Options of a bond, as key and value in turn.
    public HostClassBuilder options(String bond, String... keysAndValues) {
        var options = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            options.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return change(bond, b -> ((Bond) b).withOptions(options));
    }

    public HostClassBuilder set(String name, String attribute, Object value) {
        return change(name, i -> Shape.with(i, attribute, value));
    }

    public HostClassBuilder with(UnaryOperator<HostClass> change) {
        hostClass = change.apply(hostClass);
        return this;
    }

    public HostClassBuilder add(HostInterface added) {
        return with(c -> c.withInterfaces(c.interfaces().with(added)));
    }

    public HostClassBuilder change(String name, UnaryOperator<HostInterface> change) {
        return with(c -> c.withInterfaces(c.interfaces().replacing(name, change)));
    }

    public HostClassBuilder nic(String name) {
        return add(Nic.named(name));
    }

    /// A NIC on a card, cabled to the first port of a switch.
    public HostClassBuilder nic(String name, String card, String toSwitch, String firstPort) {
        add(Shape.with(Nic.named(name), "card", Optional.of(card)));
        return with(c -> c.withCabling(c.cabling().with(CableRule.of(name, toSwitch, firstPort))));
    }

    public HostClassBuilder port(String slot, UnaryOperator<PortSettings> change) {
        return with(c ->
                c.withCabling(
                        c.cabling().replacing(slot, r -> r.withWanted(change.apply(r.wanted())))));
    }

    /// Tagged and native VLAN and the LAG of the port behind a slot; empty text leaves a setting
    /// unset.
    public HostClassBuilder port(String slot, String tagged, String nativeVlan, String lag) {
        return port(
                slot,
                p -> {
                    var settings = p;
                    if (!tagged.isEmpty()) {
                        settings = settings.withTagged(VlanSet.parse(tagged));
                    }
                    if (!nativeVlan.isEmpty()) {
                        settings =
                                settings.withNativeVlan(
                                        NativeVlan.tryParse(nativeVlan).orElseThrow());
                    }
                    return lag.isEmpty() ? settings : settings.withLag(Lag.lacp(lag));
                });
    }

    public HostClassBuilder bond(String name, BondMode mode, String... members) {
        return add(Bond.of(name, mode, List.of(members)));
    }

    public HostClassBuilder vlan(String base, int id) {
        return vlan(base + "." + id, base, id);
    }

    public HostClassBuilder vlan(String name, String base, int id) {
        return add(VlanInterface.of(name, base, VlanId.of(id)));
    }

    public HostClassBuilder linuxBridge(String name, String port, String trunk) {
        return add(LinuxBridge.of(name, BridgePort.trunk(port, VlanSet.parse(trunk))));
    }

    public HostClassBuilder ovsBridge(String name, String... ports) {
        return add(OvsBridge.named(name).withBelow(List.of(ports)));
    }

    public HostClassBuilder brEx(String port, String address) {
        return add(BrEx.over(port)).ip(BrEx.NAME, address);
    }

    public HostClassBuilder mapping(String localnet, String bridge) {
        return with(c -> {
            var mappings = new ArrayList<>(c.mappings());
            mappings.add(BridgeMapping.of(localnet, bridge));
            return c.withMappings(mappings);
        });
    }

    public HostClassBuilder ip(String name, String... addresses) {
        var rules = new ArrayList<AddressRule>();
        for (var address : addresses) {
            rules.add(AddressRule.parse(address));
        }
        return change(
                name, i -> i.withIp(Shape.with(IpSettings.OFF, "addresses", List.copyOf(rules))));
    }

    public HostClassBuilder mtu(String name, int mtu) {
        return change(name, i -> i.withMtu(Fact.drawn(Mtu.of(mtu))));
    }

    HostClass build() {
        return hostClass;
    }
}
