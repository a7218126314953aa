package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import java.util.List;

/// What stands behind switch ports and is no host: gateway, storage array, DHCP server.
///
/// @param ports its cables
/// @param vlans the VLANs it is on
/// @param addresses its addresses there
/// @param mtu payload in bytes; unset: 1500
/// @param speed of each cable; unset: 100 Gbit/s
public record External(
        String name,
        ExternalKind kind,
        List<ExternalPort> ports,
        Fact<VlanSet> vlans,
        List<IpAddress> addresses,
        Fact<Mtu> mtu,
        Fact<Bandwidth> speed,
        Extras extras)
        implements Named {

    public static External named(String name) {
        return Shape.with(Shape.of(External.class).blank(), "name", name);
    }
}
