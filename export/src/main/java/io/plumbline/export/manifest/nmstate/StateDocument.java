package io.plumbline.export.manifest.nmstate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// An nmstate document as a tree: what a host is meant to be, or what a node says that it is
/// (`status.currentState`). Nothing here throws on content.
///
/// @param root with `interfaces`, `routes`, `ovn` and so on
public record StateDocument(JsonNode root) {

    private static final String OVS_BRIDGE = "ovs-bridge";

    /// A bridge of Open vSwitch and the interface of the same name are two things.
    record Key(String name, boolean ovsBridge) {

        static Key of(JsonNode entry) {
            return new Key(text(entry.path("name")), isOvsBridge(entry));
        }
    }

    List<JsonNode> interfaces() {
        return list(root.path("interfaces"));
    }

    List<JsonNode> routes() {
        return list(root.path("routes").path("config"));
    }

    List<JsonNode> rules() {
        return list(root.path("route-rules").path("config"));
    }

    List<JsonNode> mappings() {
        return list(root.path("ovn").path("bridge-mappings"));
    }

    JsonNode dns() {
        return root.path("dns-resolver").path("config");
    }

    Optional<JsonNode> find(Key key) {
        return interfaces().stream().filter(each -> Key.of(each).equals(key)).findFirst();
    }

    Optional<JsonNode> mapping(String localnet) {
        return mappings().stream()
                .filter(each -> text(each.path("localnet")).equals(localnet))
                .findFirst();
    }

    /// The interface here that an entry of another document means: by its name, or by the address
    /// that it is identified with.
    Optional<JsonNode> meantBy(JsonNode entry) {
        return switch (text(entry.path("identifier"))) {
            case "mac-address" ->
                    withAddress(entry, "mac-address", "permanent-mac-address")
                            .or(() -> withAddress(entry, "mac-address", "mac-address"));
            case "pci-address" -> withAddress(entry, "pci-address", "pci-address");
            default -> find(Key.of(entry));
        };
    }

    /// The name that a node has for what this document calls so: its NICs may go by names of their own
    /// here and be found by an address.
    String nameOn(StateDocument node, String name) {
        return find(new Key(name, false))
                .filter(each -> each.has("identifier"))
                .flatMap(node::meantBy)
                .map(each -> text(each.path("name")))
                .orElse(name);
    }

    private Optional<JsonNode> withAddress(JsonNode entry, String wanted, String held) {
        var address = text(entry.path(wanted));
        return interfaces().stream()
                .filter(each -> text(each.path(held)).equalsIgnoreCase(address))
                .filter(each -> !address.isEmpty())
                .findFirst();
    }

    /// The controller whose port list names an interface.
    Optional<JsonNode> controllerOf(String name) {
        return interfaces().stream()
                .filter(each -> !text(each.path("name")).equals(name))
                .filter(each -> ports(each).contains(name))
                .findFirst();
    }

    /// Interfaces that stand directly on this one: VLANs and the like.
    List<JsonNode> standingOn(String name) {
        return interfaces().stream().filter(each -> base(each).equals(name)).toList();
    }

    /// What a VLAN, macvlan and their like stand on; empty text for others.
    static String base(JsonNode entry) {
        return text(entry.path(text(entry.path("type"))).path("base-iface"));
    }

    /// The ports of a controller, members of a bond inside a bridge too.
    static List<String> ports(JsonNode entry) {
        var names = new ArrayList<String>();
        for (var port : portEntries(entry)) {
            if (port.path("link-aggregation").isMissingNode()) {
                names.add(port.isObject() ? text(port.path("name")) : text(port));
            } else {
                names.addAll(ports(port));
            }
        }
        return names;
    }

    /// The port list of a bond, a bridge or a VRF, as it stands.
    static List<JsonNode> portEntries(JsonNode entry) {
        for (var section : List.of("link-aggregation", "bridge", "vrf")) {
            for (var key : List.of("port", "ports")) {
                var ports = entry.path(section).path(key);
                if (ports.isArray()) {
                    return list(ports);
                }
            }
        }
        return List.of();
    }

    static boolean isOvsBridge(JsonNode entry) {
        return text(entry.path("type")).equals(OVS_BRIDGE);
    }

    static boolean isAbsent(JsonNode entry) {
        return text(entry.path("state")).equals("absent");
    }

    static boolean isIgnored(JsonNode entry) {
        return text(entry.path("state")).equals("ignore");
    }

    static List<JsonNode> list(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).toList()
                : List.of();
    }

    /// A plain value as text; empty for everything else.
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString("").strip() : "";
    }

    static boolean flag(JsonNode node) {
        return switch (text(node)) {
            case "true", "yes", "1", "on" -> true;
            default -> false;
        };
    }
}
