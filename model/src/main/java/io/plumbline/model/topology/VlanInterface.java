package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import java.util.List;

/// A VLAN interface on another interface.
///
/// @param base name of the interface below
/// @param id the tag
/// @param protocol `802.1ad` where it is not 802.1q; otherwise empty
/// @param mtu unset: that of the base
public record VlanInterface(
        String name,
        String base,
        Fact<VlanId> id,
        String protocol,
        Fact<Mtu> mtu,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static VlanInterface of(String name, String base, VlanId id) {
        var blank = Shape.of(VlanInterface.class).blank();
        return Shape.with(
                Shape.with(Shape.with(blank, "name", name), "base", base), "id", Fact.drawn(id));
    }

    @Override
    public String type() {
        return "vlan";
    }

    @Override
    public List<String> below() {
        return base.isEmpty() ? List.of() : List.of(base);
    }

    @Override
    public VlanInterface withBelow(List<String> names) {
        return Shape.with(this, "base", names.isEmpty() ? "" : names.getFirst());
    }
}
