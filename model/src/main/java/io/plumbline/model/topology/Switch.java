package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import java.util.Optional;

/// An Ethernet switch.
///
/// @param mlagPair name of the multi-chassis pair it belongs to
/// @param domain failure domain: rack, power feed
/// @param mtu payload of its ports unless a port says otherwise; unset: 9216
/// @param spanningTree whether it runs a spanning tree on every VLAN; unset: yes
/// @param vlans its VLAN database; unset: all
/// @param ports ports that no host class cables
public record Switch(
        String name,
        Optional<String> mlagPair,
        Optional<String> domain,
        Fact<Mtu> mtu,
        Fact<Boolean> spanningTree,
        Fact<VlanSet> vlans,
        Elements<SwitchPort> ports,
        Optional<String> vendor,
        Extras extras)
        implements Named {

    public static final Mtu DEFAULT_MTU = Mtu.of(9216);

    public static Switch named(String name) {
        return Shape.with(Shape.of(Switch.class).blank(), "name", name);
    }

    public Switch withMlagPair(String pair) {
        return Shape.with(this, "mlagPair", pair.isEmpty() ? Optional.empty() : Optional.of(pair));
    }
}
