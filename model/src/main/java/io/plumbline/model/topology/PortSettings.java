package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;

/// Settings of a switch port.
///
/// @param tagged VLANs it admits with tag
/// @param nativeVlan VLAN of its untagged frames
/// @param mtu payload in bytes; unset: as the switch
/// @param lag its aggregate; unset: none
/// @param speed unset: as the other end of the cable
/// @param edge whether it forwards at once after link-up (edge, portfast); unset: yes
/// @param bpduGuard whether a BPDU shuts it; unset: no
/// @param maxMacs most source addresses it learns; unset: no limit
/// @param stickyMac whether a learned address is bound to the port; unset: no
/// @param snooping whether DHCP snooping filters addresses; unset: no
/// @param stormControl whether storm control is on; unset: no
public record PortSettings(
        Fact<VlanSet> tagged,
        Fact<NativeVlan> nativeVlan,
        Fact<Mtu> mtu,
        Fact<Lag> lag,
        Fact<Bandwidth> speed,
        Fact<Boolean> edge,
        Fact<Boolean> bpduGuard,
        Fact<Integer> maxMacs,
        Fact<Boolean> stickyMac,
        Fact<Boolean> snooping,
        Fact<Boolean> stormControl) {

    /// Nothing said about any setting.
    public static final PortSettings UNSET = Shape.of(PortSettings.class).blank();

    public PortSettings withTagged(VlanSet vlans) {
        return Shape.with(this, "tagged", Fact.drawn(vlans));
    }

    public PortSettings withNativeVlan(NativeVlan vlan) {
        return Shape.with(this, "nativeVlan", Fact.drawn(vlan));
    }

    public PortSettings withMtu(Mtu mtu) {
        return Shape.with(this, "mtu", Fact.drawn(mtu));
    }

    public PortSettings withLag(Lag lag) {
        return Shape.with(this, "lag", Fact.drawn(lag));
    }

    public PortSettings withEdge(boolean edge) {
        return Shape.with(this, "edge", Fact.drawn(edge));
    }
}
