package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import java.util.List;
import java.util.Optional;

/// The bridge of the management network, made at installation and owned by OVN-Kubernetes. It is
/// drawn and checked, never written; only mappings to it are.
///
/// @param port interface below it
/// @param vlan tag of the management network on the wire below `port`; empty: untagged
/// @param ip the node's addresses
public record BrEx(
        String name,
        String port,
        Optional<VlanId> vlan,
        Fact<Mtu> mtu,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static final String NAME = "br-ex";

    public static BrEx over(String port) {
        var blank = Shape.with(Shape.of(BrEx.class).blank(), "name", NAME);
        return Shape.with(blank, "port", port);
    }

    @Override
    public String type() {
        return "ovs-bridge";
    }

    @Override
    public List<String> below() {
        return port.isEmpty() ? List.of() : List.of(port);
    }

    @Override
    public BrEx withBelow(List<String> names) {
        return Shape.with(this, "port", names.isEmpty() ? "" : names.getFirst());
    }
}
