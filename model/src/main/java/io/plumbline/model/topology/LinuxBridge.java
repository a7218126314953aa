package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Map;

/// A bridge of the Linux kernel.
///
/// @param ports interfaces in it, each with its VLAN filter
/// @param options other bridge options by nmstate's names
/// @param mtu unset: the smallest of its ports
public record LinuxBridge(
        String name,
        Elements<BridgePort> ports,
        Stp stp,
        Map<String, String> options,
        Fact<Mtu> mtu,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static LinuxBridge named(String name) {
        return Shape.with(Shape.of(LinuxBridge.class).blank(), "name", name);
    }

    public static LinuxBridge of(String name, BridgePort... ports) {
        return named(name).withPorts(Elements.of(ports));
    }

    @Override
    public String type() {
        return "linux-bridge";
    }

    @Override
    public List<String> below() {
        return ports.names();
    }

    @Override
    public LinuxBridge withBelow(List<String> names) {
        return withPorts(BridgePorts.renamed(ports, names));
    }

    public LinuxBridge withPorts(Elements<BridgePort> ports) {
        return Shape.with(this, "ports", ports);
    }
}
