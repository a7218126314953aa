package io.plumbline.model.topology;

import java.util.Optional;

/// The cable of one slot of one host, with the settings of the port it is in.
///
/// @param port empty: not decided
public record HostCable(
        String slot,
        String switchName,
        Optional<String> port,
        PortSettings wanted,
        Optional<PortSettings> actual)
        implements Named {

    @Override
    public String name() {
        return slot;
    }
}
