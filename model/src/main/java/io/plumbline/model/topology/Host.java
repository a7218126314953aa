package io.plumbline.model.topology;

import java.util.Optional;

/// A machine of a class.
///
/// @param hostClass name of its class; may dangle
/// @param ordinal its fixed number within the class, from 1; what per-host addresses and ports
///     count by; never renumbered
/// @param domain failure domain: rack, power feed
/// @param nodeName value of the node's label `kubernetes.io/hostname` where it is not the name
/// @param overrides what it has otherwise than its class
public record Host(
        String name,
        String hostClass,
        int ordinal,
        Optional<String> domain,
        Optional<String> nodeName,
        Elements<HostOverride> overrides,
        Extras extras)
        implements Named {

    public static Host of(String name, String hostClass, int ordinal) {
        return new Host(
                name,
                hostClass,
                ordinal,
                Optional.empty(),
                Optional.empty(),
                Elements.empty(),
                Extras.NONE);
    }

    public Host withOverrides(Elements<HostOverride> overrides) {
        return Shape.with(this, "overrides", overrides);
    }

    /// The label value that selects its node.
    public String hostname() {
        return nodeName.orElse(name);
    }
}
