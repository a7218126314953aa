package io.plumbline.model.topology;

import java.util.Optional;

/// An OVN bridge mapping: a localnet name leads to a bridge.
public record BridgeMapping(String localnet, Optional<String> bridge) {

    public static BridgeMapping of(String localnet, String bridge) {
        return new BridgeMapping(localnet, Optional.of(bridge));
    }
}
