package io.plumbline.export.lab.nmstate;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What the library's difference is about.
final class Drift {

    /// Keys with which the library says which interface it means.
    private static final Set<String> CONTEXT =
            Set.of("name", "type", "state", "profile-name", "identifier", "controller");

    private Drift() {}

    /// What the library says, without what it only repeats: context, the controller beside a port list
    /// that changes, mappings that stay.
    static Set<String> names(JsonNode drift, JsonNode node) {
        var all = new TreeSet<String>();
        for (var each : drift.path("interfaces")) {
            var held = held(node, each);
            var keys = new TreeSet<String>();
            each.properties().forEach(property -> keys.add(property.getKey()));
            keys.removeAll(CONTEXT);
            keys.removeIf(key -> key.equals("vlan") && sameVlan(each, held));
            if (held.isMissingNode() || each.path("state").asString("").equals("absent")) {
                keys.clear();
                keys.add("state");
            }
            if (!each.path("state").equals(held.path("state"))) {
                keys.add("state");
            }
            keys.forEach(key -> all.add(each.path("name").asString() + " " + key));
        }
        for (var each : drift.path("routes").path("config")) {
            all.add("route " + each.path("destination").asString());
        }
        if (!drift.path("dns-resolver").isMissingNode()) {
            all.add("dns");
        }
        for (var each : drift.path("ovn").path("bridge-mappings")) {
            if (!mappings(node).contains(mapping(each))) {
                all.add("mapping " + each.path("localnet").asString());
            }
        }
        return all;
    }

    private static JsonNode held(JsonNode node, JsonNode entry) {
        for (var each : node.path("interfaces")) {
            if (each.path("name").equals(entry.path("name"))
                    && each.path("type").equals(entry.path("type"))) {
                return each;
            }
        }
        return node.path("nothing");
    }

    private static boolean sameVlan(JsonNode entry, JsonNode held) {
        return entry.path("vlan").path("id").equals(held.path("vlan").path("id"))
                && entry.path("vlan").path("base-iface").equals(held.path("vlan").path("base-iface"));
    }

    private static Set<String> mappings(JsonNode state) {
        var all = new TreeSet<String>();
        state.path("ovn").path("bridge-mappings").forEach(each -> all.add(mapping(each)));
        return all;
    }

    private static String mapping(JsonNode entry) {
        return entry.path("state").asString("").equals("absent")
                ? "none"
                : entry.path("localnet").asString() + " to " + entry.path("bridge").asString("");
    }
}
