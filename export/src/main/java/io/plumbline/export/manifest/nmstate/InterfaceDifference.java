package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.nmstate.StateDifference.Item;
import io.plumbline.export.manifest.nmstate.StateDifference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// One interface of a document against a node.
final class InterfaceDifference {

    /// How an interface is found, or of which other entry it is a consequence.
    private static final Set<String> NOT_COMPARED =
            Set.of("name", "type", "identifier", "profile-name", "pci-address", "controller");

    /// What an Open vSwitch bridge cannot have itself: a document that says so is not obeyed.
    private static final Set<String> HELD_BY_ITS_INTERFACE = Set.of("ipv4", "ipv6", "mtu");

    private final JsonNode wanted;
    private final StateDocument document;
    private final StateDocument node;
    private final List<Item> items;
    private final String name;
    private final String type;

    InterfaceDifference(
            JsonNode wanted, StateDocument document, StateDocument node, List<Item> items) {
        this.wanted = wanted;
        this.document = document;
        this.node = node;
        this.items = items;
        this.name = StateDocument.text(wanted.path("name"));
        this.type =
                wanted.has("type")
                        ? StateDocument.text(wanted.path("type"))
                        : node.meantBy(wanted)
                                .map(each -> StateDocument.text(each.path("type")))
                                .orElse("");
    }

    void compare() {
        var held = node.meantBy(wanted).filter(each -> !StateDocument.isAbsent(each));
        if (StateDocument.isAbsent(wanted)) {
            held.ifPresent(each -> differ("state", "absent", each.path("state")));
            return;
        }
        if (held.isEmpty()) {
            items.add(new Item(Kind.INTERFACE, name, type, "state", "up", Optional.empty()));
            return;
        }
        wanted.properties()
                .forEach(each ->
                        value(each.getKey(), each.getValue(), held.get().path(each.getKey())));
        if (!wanted.has("state")) {
            value("state", wanted.path("state"), held.get().path("state"));
        }
    }

    private void value(String key, JsonNode want, JsonNode have) {
        if (HELD_BY_ITS_INTERFACE.contains(key) && StateDocument.isOvsBridge(wanted)) {
            return;
        }
        switch (key) {
            case "state" -> {
                var state = want.isMissingNode() ? "up" : StateDocument.text(want);
                if (!state.equals(StateDocument.text(have))) {
                    differ("state", state, have);
                }
            }
            case "mac-address" -> {
                if (!wanted.has("identifier")
                        && !StateDocument.text(want).equalsIgnoreCase(StateDocument.text(have))) {
                    differ(key, StateDocument.text(want), have);
                }
            }
            case "ipv4", "ipv6" -> ip(key, want, have);
            case "link-aggregation" -> bond(key, want, have);
            case "bridge" -> bridge(want, have);
            case String other when NOT_COMPARED.contains(other) -> {}
            default -> part(key, want, have);
        }
    }

    private void differ(String path, String want, JsonNode have) {
        var held =
                have.isMissingNode()
                        ? Optional.<String>empty()
                        : Optional.of(
                                have.isValueNode() ? StateDocument.text(have) : have.toString());
        items.add(new Item(Kind.INTERFACE, name, type, path, want, held));
    }

    /// Every value that is named, at any depth; lists as wholes. `stp: false` is short for its
    /// `enabled`.
    private void part(String path, JsonNode want, JsonNode have) {
        if (path.endsWith(".stp") && want.isValueNode() && have.isObject()) {
            part(path + ".enabled", want, have.path("enabled"));
        } else if (want.isObject()) {
            want.properties()
                    .forEach(each ->
                            part(
                                    path + "." + each.getKey(),
                                    each.getValue(),
                                    have.path(each.getKey())));
        } else if (path.endsWith("base-iface") || path.endsWith(".primary")) {
            if (!document.nameOn(node, StateDocument.text(want)).equals(StateDocument.text(have))) {
                differ(path, StateDocument.text(want), have);
            }
        } else if (!OptionWords.same(path, want, have)) {
            differ(path, want.isValueNode() ? StateDocument.text(want) : want.toString(), have);
        }
    }

    private void ip(String family, JsonNode want, JsonNode have) {
        var enabled = StateDocument.flag(want.path("enabled"));
        if (enabled != StateDocument.flag(have.path("enabled"))) {
            differ(family + ".enabled", Boolean.toString(enabled), have.path("enabled"));
            return;
        }
        if (!enabled) {
            return;
        }
        for (var key : List.of("dhcp", "autoconf")) {
            if (want.has(key)
                    && StateDocument.flag(want.path(key)) != StateDocument.flag(have.path(key))) {
                differ(family + "." + key, StateDocument.text(want.path(key)), have.path(key));
            }
        }
        for (var key : List.of("auto-dns", "auto-gateway", "auto-routes")) {
            var now = !have.has(key) || StateDocument.flag(have.path(key));
            if (want.has(key) && StateDocument.flag(want.path(key)) != now) {
                differ(family + "." + key, StateDocument.text(want.path(key)), have.path(key));
            }
        }
        var automatic =
                StateDocument.flag(want.path("dhcp")) || StateDocument.flag(want.path("autoconf"));
        var addresses = addresses(want);
        var now = addresses(have);
        if (automatic
                ? !now.containsAll(addresses)
                : want.has("address") && !now.equals(addresses)) {
            differ(family + ".address", addresses.toString(), have.path("address"));
        }
    }

    private static Set<String> addresses(JsonNode ip) {
        var all = new TreeSet<String>();
        for (var each : ip.path("address")) {
            var address = StateDocument.text(each.path("ip"));
            if (!address.startsWith("fe80:")) {
                all.add(address + "/" + StateDocument.text(each.path("prefix-length")));
            }
        }
        return all;
    }

    private void bond(String path, JsonNode want, JsonNode have) {
        want.properties()
                .forEach(each -> {
                    switch (each.getKey()) {
                        case "port", "ports" ->
                                ports(path + ".port", wanted, node.meantBy(wanted).orElseThrow());
                        case "ports-config" -> {}
                        default ->
                                part(
                                        path + "." + each.getKey(),
                                        each.getValue(),
                                        have.path(each.getKey()));
                    }
                });
    }

    private void ports(String path, JsonNode want, JsonNode have) {
        var wantedPorts = new TreeSet<String>();
        StateDocument.ports(want).forEach(port -> wantedPorts.add(document.nameOn(node, port)));
        var heldPorts = new TreeSet<>(StateDocument.ports(have));
        if (StateDocument.flag(want.path("bridge").path("allow-extra-patch-ports"))) {
            heldPorts.removeIf(this::isPatch);
        }
        if (!wantedPorts.equals(heldPorts)) {
            items.add(
                    new Item(
                            Kind.INTERFACE,
                            name,
                            type,
                            path,
                            wantedPorts.toString(),
                            Optional.of(heldPorts.toString())));
        }
    }

    private boolean isPatch(String port) {
        return node.find(new StateDocument.Key(port, false))
                .filter(each -> each.has("patch"))
                .isPresent();
    }

    private void bridge(JsonNode want, JsonNode have) {
        want.properties()
                .forEach(each -> {
                    switch (each.getKey()) {
                        case "allow-extra-patch-ports", "allow-extra-ports" -> {}
                        case "port", "ports" -> {
                            ports("bridge.port", wanted, node.meantBy(wanted).orElseThrow());
                            for (var port : each.getValue()) {
                                port(port);
                            }
                        }
                        default ->
                                part(
                                        "bridge." + each.getKey(),
                                        each.getValue(),
                                        have.path(each.getKey()));
                    }
                });
    }

    private void port(JsonNode want) {
        var port = StateDocument.text(want.path("name"));
        var path = "bridge.port." + port;
        var held =
                StateDocument.portEntries(node.meantBy(wanted).orElseThrow()).stream()
                        .filter(each -> StateDocument.text(each.path("name")).equals(port))
                        .findFirst();
        if (held.isEmpty()) {
            return; // named by the list of ports
        }
        want.properties()
                .forEach(each -> {
                    var have = held.get().path(each.getKey());
                    switch (each.getKey()) {
                        case "name", "link-aggregation" -> {}
                        case "vlan" -> {
                            var filter = PortFilter.of(each.getValue());
                            if (!filter.isHeldBy(PortFilter.of(have))) {
                                differ(path + ".vlan", each.getValue().toString(), have);
                            }
                        }
                        default -> part(path + "." + each.getKey(), each.getValue(), have);
                    }
                });
        want.path("link-aggregation")
                .properties()
                .forEach(each -> {
                    if (!each.getKey().equals("port")) {
                        part(
                                path + ".link-aggregation." + each.getKey(),
                                each.getValue(),
                                held.get().path("link-aggregation").path(each.getKey()));
                    }
                });
    }
}
