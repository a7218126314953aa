package io.plumbline.model.topology;

import java.util.Optional;

/// A port of a switch that no host class cables: towards another switch, an external, or free.
///
/// @param name as the switch prints it, `1/5`
/// @param wanted as drawn
/// @param actual as observed or told; empty where nobody knows
public record SwitchPort(
        String name, PortSettings wanted, Optional<PortSettings> actual, Extras extras)
        implements Named {

    public static SwitchPort named(String name) {
        return Shape.with(Shape.of(SwitchPort.class).blank(), "name", name);
    }
}
