package io.plumbline.model.topology;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import java.util.Optional;

/// A port of a bridge with its VLAN filter.
///
/// @param name of the interface
/// @param tags trunk ids
/// @param tag access VLAN, or native VLAN of a trunk with `enableNative`
public record BridgePort(
        String name, FilterMode filter, VlanSet tags, Optional<VlanId> tag, boolean enableNative)
        implements Named {

    public static BridgePort named(String name) {
        return Shape.with(Shape.of(BridgePort.class).blank(), "name", name);
    }

    public static BridgePort trunk(String name, VlanSet tags) {
        return new BridgePort(name, FilterMode.TRUNK, tags, Optional.empty(), false);
    }

    public BridgePort withName(String name) {
        return Shape.with(this, "name", name);
    }

    /// Whether frames with this tag pass. The inserted default is 2 to 4094.
    public boolean admits(VlanId id) {
        return switch (filter) {
            case OFF -> true;
            case DEFAULT -> id.value() >= 2 && id.value() <= VlanId.HIGHEST;
            case TRUNK -> tags.contains(id);
            case ACCESS -> false;
        };
    }
}
