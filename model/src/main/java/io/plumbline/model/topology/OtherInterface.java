package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Map;

/// An interface of a kind without a record of its own: vrf, dummy, vxlan, ovs-interface …
///
/// @param type nmstate's word
/// @param below interfaces it stands on
/// @param properties what the source said about it, as dotted paths
public record OtherInterface(
        String name,
        String type,
        List<String> below,
        Map<String, String> properties,
        Fact<Mtu> mtu,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static OtherInterface of(String name, String type) {
        var blank = Shape.with(Shape.of(OtherInterface.class).blank(), "name", name);
        return Shape.with(blank, "type", type);
    }

    @Override
    public OtherInterface withBelow(List<String> names) {
        return Shape.with(this, "below", List.copyOf(names));
    }
}
