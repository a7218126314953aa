package io.plumbline.export.manifest.nmstate;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How an interface of a node state is written, so that it becomes what it was: without what only a
/// query shows, and without what comes by itself.
final class RestoredEntry {

    /// Read from the hardware or from elsewhere; never written.
    private static final Set<String> SHOWN_ONLY =
            Set.of(
                    "controller",
                    "min-mtu",
                    "max-mtu",
                    "permanent-mac-address",
                    "pci-address",
                    "driver",
                    "alt-names",
                    "identifier",
                    "mptcp",
                    "profile-name",
                    "wait-ip",
                    "ethtool",
                    "ovs-db",
                    "accept-all-mac-addresses");

    private static final String ADDRESS = "address";

    private RestoredEntry() {}

    /// Name, type and state alone: it stays what it is.
    static ObjectNode context(JsonNode was) {
        var entry = JsonMapper.shared().createObjectNode();
        for (var key : List.of("name", "type", "state", "vlan")) {
            if (was.has(key)) {
                entry.set(key, was.path(key));
            }
        }
        return entry;
    }

    /// The values that a document names, as they were. What the node does not show cannot be given
    /// back.
    static ObjectNode keys(JsonNode named, JsonNode was) {
        var entry = context(was);
        for (var each : named.properties()) {
            var key = each.getKey();
            if (!SHOWN_ONLY.contains(key) && was.has(key)) {
                entry.set(key, value(key, was));
            } else if (key.startsWith("ipv")) {
                entry.putObject(key).put("enabled", false);
            }
        }
        return entry;
    }

    /// With the addresses that a port of a controller cannot keep.
    static ObjectNode withAddresses(JsonNode was, StateDocument before) {
        var entry = context(was);
        if (before.controllerOf(StateDocument.text(was.path("name"))).isEmpty()) {
            for (var family : List.of("ipv4", "ipv6")) {
                if (was.has(family)) {
                    entry.set(family, value(family, was));
                }
            }
        }
        return entry;
    }

    /// With its list of ports.
    static ObjectNode withPorts(JsonNode was) {
        var entry = context(was);
        for (var section : List.of("link-aggregation", "bridge", "vrf")) {
            if (was.has(section)) {
                entry.set(section, value(section, was));
            }
        }
        return entry;
    }

    /// All of it. A MAC address that it has from a port comes by itself.
    static ObjectNode whole(JsonNode was, StateDocument before) {
        var entry = context(was);
        for (var each : was.properties()) {
            if (!SHOWN_ONLY.contains(each.getKey())) {
                entry.set(each.getKey(), value(each.getKey(), was));
            }
        }
        if (StateDocument.isOvsBridge(was) || hasMacFromBelow(was, before)) {
            entry.remove("mac-address");
        }
        return entry;
    }

    private static boolean hasMacFromBelow(JsonNode was, StateDocument before) {
        var mac = StateDocument.text(was.path("mac-address"));
        var base = StateDocument.base(was);
        return before.interfaces().stream()
                .filter(each -> {
                    var name = StateDocument.text(each.path("name"));
                    return name.equals(base) || StateDocument.ports(was).contains(name);
                })
                .anyMatch(each ->
                        StateDocument.text(each.path("mac-address")).equalsIgnoreCase(mac)
                                || StateDocument.text(each.path("permanent-mac-address"))
                                        .equalsIgnoreCase(mac));
    }

    private static JsonNode value(String key, JsonNode was) {
        return switch (key) {
            case "ipv4", "ipv6" -> ip(was.path(key));
            case "bridge" -> bridge(was);
            default -> was.path(key);
        };
    }

    /// A port without filter says so: left out, the filter of the moment would stay, or the agent
    /// would put in its own.
    private static JsonNode bridge(JsonNode was) {
        var entry = was.path("bridge").deepCopy();
        if (StateDocument.text(was.path("type")).equals("linux-bridge")) {
            for (var port : entry.path("port")) {
                if (port instanceof ObjectNode object && !object.has("vlan")) {
                    object.putObject("vlan");
                }
            }
        }
        return entry;
    }

    /// Addresses that were leased or that the kernel made are not written.
    private static JsonNode ip(JsonNode was) {
        if (!StateDocument.flag(was.path("enabled"))) {
            return JsonMapper.shared().createObjectNode().put("enabled", false);
        }
        var entry = (ObjectNode) was.deepCopy();
        var kept = JsonMapper.shared().createArrayNode();
        for (var each : was.path(ADDRESS)) {
            if (!each.has("valid-life-time")
                    && !StateDocument.text(each.path("ip")).startsWith("fe80:")) {
                kept.add(each);
            }
        }
        if (was.path(ADDRESS) instanceof ArrayNode) {
            entry.set(ADDRESS, kept);
        }
        return entry;
    }
}
