package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Optional;

/// A physical NIC: a slot of the class.
///
/// @param name kernel name, or logical name of the slot when it is matched by MAC or PCI address
/// @param match how a host's interface is found
/// @param card PCI device that it sits on; NICs of one card fail together
/// @param speed nominal; unset: 25 Gbit/s
/// @param mtu unset: that of its bond or bridge
/// @param minMtu smallest the hardware takes
/// @param maxMtu largest the hardware takes
/// @param mac permanent address; per host
/// @param pciAddress `0000:5e:00.0`; per host
/// @param virtualFunctions most the hardware offers
/// @param vlanFilter whether hardware VLAN filtering is on; unset: yes
/// @param link whether it has link; unset: yes
/// @param lldp whether a policy switches LLDP on for it
/// @param neighbours what LLDP heard
public record Nic(
        String name,
        MatchKind match,
        Optional<String> card,
        Optional<String> slot,
        Fact<Bandwidth> speed,
        Fact<Mtu> mtu,
        Fact<Mtu> minMtu,
        Fact<Mtu> maxMtu,
        Fact<MacAddress> mac,
        Optional<String> pciAddress,
        Optional<String> driver,
        Optional<String> vendor,
        Optional<Integer> virtualFunctions,
        Fact<Boolean> vlanFilter,
        Fact<LinkState> link,
        boolean lldp,
        List<Neighbour> neighbours,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static final Bandwidth DEFAULT_SPEED = Bandwidth.gigabits(25);

    public static Nic named(String name) {
        return Shape.with(Shape.of(Nic.class).blank(), "name", name);
    }

    @Override
    public String type() {
        return "ethernet";
    }

    @Override
    public List<String> below() {
        return List.of();
    }

    @Override
    public Nic withBelow(List<String> names) {
        return this;
    }
}
