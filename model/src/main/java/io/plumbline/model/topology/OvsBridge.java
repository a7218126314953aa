package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Map;

/// A bridge of Open vSwitch.
///
/// @param ports interfaces in it; an OVS bond stands here by its name
/// @param noExtraPatchPorts true leaves out `allow-extra-patch-ports`, without which a mapping fails
///     on the second apply
/// @param options other bridge options by nmstate's names
public record OvsBridge(
        String name,
        Elements<BridgePort> ports,
        Stp stp,
        boolean noExtraPatchPorts,
        Map<String, String> options,
        Fact<Mtu> mtu,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static OvsBridge named(String name) {
        return Shape.with(Shape.of(OvsBridge.class).blank(), "name", name);
    }

    @Override
    public String type() {
        return "ovs-bridge";
    }

    @Override
    public List<String> below() {
        return ports.names();
    }

    @Override
    public OvsBridge withBelow(List<String> names) {
        return Shape.with(this, "ports", BridgePorts.renamed(ports, names));
    }
}
