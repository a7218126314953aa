package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.net.Cidr;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// When an entry of `routes` or `route-rules` means one that a node has.
final class Routes {

    private static final List<String> OPEN = List.of("metric", "table-id");
    private static final List<String> EXACT = List.of("next-hop-address", "next-hop-interface");
    private static final String MAIN_TABLE = "254";

    private Routes() {}

    /// A route that is wanted means those with its target, next hop and interface; metric and table
    /// are open until it names them. One that is to go means every route with the values that it
    /// names.
    static boolean matches(JsonNode wanted, JsonNode held) {
        var absent = StateDocument.isAbsent(wanted);
        if (!absent || wanted.has("destination")) {
            if (!destination(wanted).equals(destination(held))) {
                return false;
            }
        }
        for (var key : EXACT) {
            if (!(absent && !wanted.has(key)) && !value(wanted, key).equals(value(held, key))) {
                return false;
            }
        }
        return OPEN.stream()
                .filter(wanted::has)
                .allMatch(key -> value(wanted, key).equals(value(held, key)));
    }

    static String destination(JsonNode route) {
        var text = StateDocument.text(route.path("destination"));
        return Cidr.tryParse(text).map(Cidr::toString).orElse(text);
    }

    private static String value(JsonNode route, String key) {
        var text = StateDocument.text(route.path(key));
        return key.equals("table-id") && (text.isEmpty() || text.equals("0")) ? MAIN_TABLE : text;
    }

    /// A rule means one with all the values that it names.
    static boolean ruleMatches(JsonNode wanted, JsonNode held) {
        return wanted.properties().stream()
                .filter(each -> !each.getKey().equals("state"))
                .allMatch(each ->
                        StateDocument.text(each.getValue())
                                .equals(StateDocument.text(held.path(each.getKey()))));
    }
}
