package io.plumbline.export.lab.nmstate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The node that a document of somebody else needs: a NIC for every name that it leans on and does not
/// make, a bridge of Open vSwitch for every mapping that leads to one.
final class MadeUpNode {

    private final JsonNode document;
    private final TreeSet<String> made = new TreeSet<>();
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();

    private MadeUpNode(JsonNode document) {
        this.document = document;
    }

    static JsonNode under(JsonNode document) {
        var node = new MadeUpNode(document);
        node.fill();
        var state = JsonMapper.shared().createObjectNode();
        var interfaces = state.putArray("interfaces");
        node.entries.values().forEach(interfaces::add);
        return state;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }

    private void fill() {
        for (var each : document.path("interfaces")) {
            if (!isNic(each) && !text(each.path("state")).equals("absent")) {
                made.add(text(each.path("name")));
            }
        }
        for (var each : document.path("interfaces")) {
            leansOn(each).forEach(this::nic);
        }
        for (var each : document.path("ovn").path("bridge-mappings")) {
            bridge(text(each.path("bridge")));
        }
        for (var each : document.path("routes").path("config")) {
            routed(text(each.path("next-hop-interface")));
        }
    }

    private static boolean isNic(JsonNode entry) {
        return switch (text(entry.path("type"))) {
            case "", "ethernet", "unknown" -> true;
            default -> false;
        };
    }

    private List<String> leansOn(JsonNode entry) {
        var names = new ArrayList<String>();
        var type = text(entry.path("type"));
        if (isNic(entry)) {
            names.add(text(entry.path("name")));
        } else if (text(entry.path("state")).equals("absent")) {
            return names;
        }
        ports(entry).stream()
                .filter(port -> !(type.equals("ovs-bridge") && isOvsPort(entry, port)))
                .forEach(names::add);
        for (var section : List.of("vlan", "mac-vlan", "vxlan", "mac-vtap", "ipvlan", "macsec")) {
            names.add(text(entry.path(section).path("base-iface")));
        }
        names.add(text(entry.path("copy-mac-from")));
        return names;
    }

    private boolean isOvsPort(JsonNode bridge, String port) {
        return port.equals(text(bridge.path("name")))
                || StreamSupport.stream(document.path("interfaces").spliterator(), false)
                        .anyMatch(each -> text(each.path("name")).equals(port));
    }

    private static List<String> ports(JsonNode entry) {
        var names = new ArrayList<String>();
        for (var section : List.of("link-aggregation", "bridge", "vrf")) {
            for (var key : List.of("port", "ports", "ports-config")) {
                for (var port : entry.path(section).path(key)) {
                    if (port.path("link-aggregation").isObject()) {
                        names.addAll(ports(port));
                    } else {
                        names.add(port.isObject() ? text(port.path("name")) : text(port));
                    }
                }
            }
        }
        return names;
    }

    private void nic(String name) {
        if (!name.isEmpty() && !made.contains(name)) {
            entries.computeIfAbsent(name, this::newNic);
        }
    }

    private ObjectNode newNic(String name) {
        var mac = "52:54:00:00:00:%02X".formatted(entries.size());
        var entry = newEntry(name, "ethernet");
        entry.put("mtu", 1500).put("min-mtu", 68).put("max-mtu", 9978);
        entry.put("mac-address", mac).put("permanent-mac-address", mac);
        entry.putObject("ipv4").put("enabled", false);
        entry.putObject("ipv6").put("enabled", false);
        return entry;
    }

    private static ObjectNode newEntry(String name, String type) {
        var entry = JsonMapper.shared().createObjectNode();
        return entry.put("name", name).put("type", type).put("state", "up");
    }

    private void bridge(String name) {
        if (!name.isEmpty() && !made.contains(name)) {
            entries.computeIfAbsent(name, MadeUpNode::newBridge);
        }
    }

    private static ObjectNode newBridge(String name) {
        var entry = newEntry(name, "ovs-bridge");
        entry.putObject("bridge").putArray("port");
        return entry;
    }

    private void routed(String name) {
        if (name.isEmpty() || made.contains(name)) {
            return;
        }
        var entry = entries.computeIfAbsent(name, this::newNic);
        var four = entry.putObject("ipv4").put("enabled", true).put("dhcp", false);
        four.putArray("address").addObject().put("ip", "198.51.100.9").put("prefix-length", 24);
        var six = entry.putObject("ipv6").put("enabled", true).put("dhcp", false);
        six.put("autoconf", false);
        six.putArray("address").addObject().put("ip", "2001:db8::9").put("prefix-length", 64);
    }
}
