package io.plumbline.export.manifest.nmstate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What of a document a node does not hold. The document is partial, as documents are: what it leaves
/// open is no difference, whatever the node has there. Values count, not their spelling.
///
/// @param items in the order of the document
public record StateDifference(List<Item> items) {

    /// What an item is about.
    public enum Kind {
        INTERFACE,
        ROUTE,
        RULE,
        MAPPING,
        DNS
    }

    /// One value that the node does not hold.
    ///
    /// @param subject name of the interface, destination of the route, localnet of the mapping
    /// @param type nmstate's type of an interface; otherwise empty
    /// @param path of the value below the subject, `bridge.port.bond1.vlan`; `state` where the whole
    ///     subject is missing or too much
    /// @param wanted by the document, as text
    /// @param held by the node; empty: it has nothing there
    public record Item(
            Kind kind,
            String subject,
            String type,
            String path,
            String wanted,
            Optional<String> held) {}

    public StateDifference {
        items = List.copyOf(items);
    }

    public static StateDifference of(StateDocument wanted, StateDocument held) {
        var items = new ArrayList<Item>();
        for (var each : wanted.interfaces()) {
            if (!StateDocument.isIgnored(each)) {
                new InterfaceDifference(each, wanted, held, items).compare();
            }
        }
        for (var route : wanted.routes()) {
            route(route, held, items);
        }
        for (var rule : wanted.rules()) {
            rule(rule, held, items);
        }
        for (var mapping : wanted.mappings()) {
            mapping(mapping, held, items);
        }
        dns(wanted.dns(), held.dns(), items);
        return new StateDifference(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    private static void route(JsonNode route, StateDocument held, List<Item> items) {
        var found = held.routes().stream().anyMatch(now -> Routes.matches(route, now));
        if (found == StateDocument.isAbsent(route)) {
            items.add(
                    whole(
                            Kind.ROUTE,
                            StateDocument.text(route.path("destination")),
                            StateDocument.isAbsent(route),
                            route));
        }
    }

    private static void rule(JsonNode rule, StateDocument held, List<Item> items) {
        var found = held.rules().stream().anyMatch(now -> Routes.ruleMatches(rule, now));
        if (found == StateDocument.isAbsent(rule)) {
            items.add(whole(Kind.RULE, rule.toString(), StateDocument.isAbsent(rule), rule));
        }
    }

    private static Item whole(Kind kind, String subject, boolean absent, JsonNode entry) {
        return new Item(
                kind,
                subject,
                "",
                "state",
                absent ? "absent" : entry.toString(),
                absent ? Optional.of("present") : Optional.empty());
    }

    private static void mapping(JsonNode mapping, StateDocument held, List<Item> items) {
        var localnet = StateDocument.text(mapping.path("localnet"));
        var now = held.mapping(localnet).map(each -> StateDocument.text(each.path("bridge")));
        if (StateDocument.isAbsent(mapping)) {
            if (now.isPresent()) {
                items.add(new Item(Kind.MAPPING, localnet, "", "state", "absent", now));
            }
            return;
        }
        var bridge = StateDocument.text(mapping.path("bridge"));
        if (now.filter(bridge::equals).isEmpty()) {
            items.add(new Item(Kind.MAPPING, localnet, "", "bridge", bridge, now));
        }
    }

    /// The lists are wholes, and an empty section clears both.
    private static void dns(JsonNode wanted, JsonNode held, List<Item> items) {
        if (!wanted.isObject()) {
            return;
        }
        for (var key : List.of("server", "search")) {
            var want = texts(wanted.path(key));
            var have = texts(held.path(key));
            if ((wanted.isEmpty() || wanted.has(key)) && !want.equals(have)) {
                items.add(
                        new Item(
                                Kind.DNS,
                                "dns-resolver",
                                "",
                                key,
                                want.toString(),
                                Optional.of(have.toString())));
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return StateDocument.list(list).stream().map(StateDocument::text).toList();
    }
}
