package io.plumbline.model.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one host has otherwise than its class.
///
/// @param target name of the interface, slot or route; empty for the mappings
/// @param absent the host does not have it
/// @param changes attributes that differ, each with a value of the attribute's type: attributes of
///     the interface's record, of [HostCable] (`switchName`, `port`), of [PortSettings], of
///     [Route], or `mappings`
/// @param added an interface that the class does not have
public record HostOverride(
        OverridePart part,
        String target,
        boolean absent,
        Map<String, Object> changes,
        Optional<HostInterface> added,
        Extras extras)
        implements Named {

    public HostOverride {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    public static HostOverride absent(OverridePart part, String target) {
        return new HostOverride(part, target, true, Map.of(), Optional.empty(), Extras.NONE);
    }

    public static HostOverride changed(OverridePart part, String target, Map<String, Object> by) {
        return new HostOverride(part, target, false, by, Optional.empty(), Extras.NONE);
    }

    public static HostOverride added(HostInterface added) {
        return new HostOverride(
                OverridePart.INTERFACE,
                added.name(),
                false,
                Map.of(),
                Optional.of(added),
                Extras.NONE);
    }

    public static HostOverride mappings(List<BridgeMapping> mappings) {
        return changed(OverridePart.MAPPINGS, "", Map.of("mappings", mappings));
    }

    /// Part and target: `port ens1f0`.
    @Override
    public String name() {
        return target.isEmpty() ? part.word() : part.word() + " " + target;
    }

    /// This override with one more attribute changed.
    public HostOverride with(String attribute, Object value) {
        var more = new LinkedHashMap<>(changes);
        more.put(attribute, value);
        return new HostOverride(part, target, false, more, added, extras);
    }
}
