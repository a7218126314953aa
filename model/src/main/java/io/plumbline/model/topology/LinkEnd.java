package io.plumbline.model.topology;

import java.util.List;
import java.util.Optional;

/// One end of a link between switches.
///
/// @param switchName may dangle
/// @param ports one per cable
/// @param wanted settings of these ports as drawn; tagged unset: all, native unset: 1
public record LinkEnd(
        String switchName,
        List<String> ports,
        PortSettings wanted,
        Optional<PortSettings> actual) {}
