package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.net.VlanSet;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// The VLAN filter of a bridge port by what it admits, however its list is spelled.
///
/// @param mode empty: none named
/// @param tag as text; empty: none named
/// @param enableNative empty: not named
/// @param trunk empty: not named
record PortFilter(
        String mode, String tag, Optional<Boolean> enableNative, Optional<VlanSet> trunk) {

    static PortFilter of(JsonNode vlan) {
        return new PortFilter(
                StateDocument.text(vlan.path("mode")),
                StateDocument.text(vlan.path("tag")),
                vlan.has("enable-native")
                        ? Optional.of(StateDocument.flag(vlan.path("enable-native")))
                        : Optional.empty(),
                vlan.has("trunk-tags") ? tags(vlan.path("trunk-tags")) : Optional.empty());
    }

    private static Optional<VlanSet> tags(JsonNode list) {
        var text = new StringJoiner(",");
        for (var each : list) {
            var range = each.path("id-range");
            text.add(
                    range.isObject()
                            ? StateDocument.text(range.path("min"))
                                    + "-"
                                    + StateDocument.text(range.path("max"))
                            : StateDocument.text(each.path("id")));
        }
        return VlanSet.tryParse(text.toString()).map(VlanSet::normalized);
    }

    private boolean isOff() {
        return mode.isEmpty() && tag.isEmpty() && enableNative.isEmpty() && trunk.isEmpty();
    }

    /// Whether a port with the other filter holds this one; what this one leaves open is not compared,
    /// except that no filter at all means none.
    boolean isHeldBy(PortFilter held) {
        if (isOff()) {
            return held.isOff();
        }
        return (mode.isEmpty() || mode.equals(held.mode))
                && (tag.isEmpty() || tag.equals(held.tag))
                && enableNative
                        .map(native_ -> native_.equals(held.enableNative.orElse(false)))
                        .orElse(true)
                && trunk.map(tags -> tags.equals(held.trunk.orElse(VlanSet.NONE))).orElse(true);
    }
}
