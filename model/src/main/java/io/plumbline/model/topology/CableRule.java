package io.plumbline.model.topology;

import java.util.Optional;

/// How one slot of a class is cabled on every host: the host with ordinal i is in the port that
/// stands `(i − 1) × step` after the first.
///
/// @param slot name of the NIC
/// @param switchName may dangle; empty: cabled to nobody knows what
/// @param firstPort of the host with ordinal 1; empty: port not decided
/// @param step from host to host; 0 is read as 1
/// @param wanted settings of each of these ports as drawn
/// @param actual as observed or told
public record CableRule(
        String slot,
        String switchName,
        Optional<String> firstPort,
        int step,
        PortSettings wanted,
        Optional<PortSettings> actual,
        Extras extras)
        implements Named {

    public static CableRule of(String slot, String switchName, String firstPort) {
        return new CableRule(
                slot,
                switchName,
                firstPort.isEmpty() ? Optional.empty() : Optional.of(firstPort),
                1,
                PortSettings.UNSET,
                Optional.empty(),
                Extras.NONE);
    }

    @Override
    public String name() {
        return slot;
    }

    public CableRule withWanted(PortSettings settings) {
        return Shape.with(this, "wanted", settings);
    }

    /// The port of the host with this ordinal, if ports are decided.
    public Optional<String> port(int ordinal) {
        return firstPort.map(first -> PortNames.advance(first, (ordinal - 1) * Math.max(1, step)));
    }
}
