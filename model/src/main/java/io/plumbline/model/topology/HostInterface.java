package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import java.util.List;

/// A network object of a host, after nmstate: physical NIC, bond, VLAN interface, bridge, or
/// another kind that is kept with its type.
public sealed interface HostInterface extends Named
        permits Nic, Bond, VlanInterface, LinuxBridge, OvsBridge, BrEx, OtherInterface {

    /// The nmstate type, `bond`.
    String type();

    Fact<Mtu> mtu();

    IpSettings ip();

    Extras extras();

    /// Names of the interfaces directly below: members, base, ports. They may dangle.
    List<String> below();

    /// The same object on other interfaces below, in the same order as [#below()].
    HostInterface withBelow(List<String> names);

    default HostInterface withName(String name) {
        return Shape.with(this, "name", name);
    }

    default HostInterface withMtu(Fact<Mtu> mtu) {
        return Shape.with(this, "mtu", mtu);
    }

    default HostInterface withIp(IpSettings ip) {
        return Shape.with(this, "ip", ip);
    }
}
