package io.plumbline.export.manifest;

import io.plumbline.export.manifest.nmstate.WrittenInterfaces;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.EffectiveHost;
import java.util.List;
import java.util.Map;

/// Hosts that one policy serves: all of a layout, or a single one.
///
/// @param name of the layout or host
/// @param selector labels of the nodes
/// @param perHost one host with values of its own
/// @param labelled the selector is a label that an earlier wave writes
public record HostGroup(
        String name,
        List<EffectiveHost> hosts,
        WrittenInterfaces written,
        YamlMapping desiredState,
        Map<String, String> selector,
        boolean perHost,
        boolean labelled) {

    private static final int MOST_CHARACTERS = 63;

    public HostGroup {
        hosts = List.copyOf(hosts);
    }

    public EffectiveHost first() {
        return hosts.getFirst();
    }

    /// The name becomes a label of the enactments: 63 characters at most. A longer one is cut and kept
    /// apart from its like by a figure made of the whole.
    public String policyName() {
        var full = "plumbline-" + name;
        return full.length() <= MOST_CHARACTERS
                ? full
                : "%s-%08x".formatted(full.substring(0, MOST_CHARACTERS - 9), full.hashCode());
    }
}
