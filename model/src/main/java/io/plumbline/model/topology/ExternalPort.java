package io.plumbline.model.topology;

import java.util.Optional;

/// A cable of an external to a switch port.
///
/// @param switchName may dangle
/// @param port name of the port; empty: not decided
/// @param wanted settings as drawn; unset: the port admits what the external is on
public record ExternalPort(
        String switchName,
        Optional<String> port,
        PortSettings wanted,
        Optional<PortSettings> actual) {}
