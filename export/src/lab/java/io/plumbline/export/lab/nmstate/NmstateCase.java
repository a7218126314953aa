package io.plumbline.export.lab.nmstate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A document written for this judge, over one made-up worker.
///
/// @param rule of the catalogue that it breaks
record NmstateCase(String id, String name, Optional<String> rule, String document) {

    /// The cases, in the order of their file.
    static List<NmstateCase> all() {
        var cases = new ArrayList<NmstateCase>();
        for (var each : Trees.of(resource("cases.yaml"))) {
            cases.add(
                    new NmstateCase(
                            each.path("id").asString(),
                            each.path("name").asString(),
                            Optional.of(each.path("rule").asString(""))
                                    .filter(rule -> !rule.isEmpty()),
                            each.path("document").asString()));
        }
        return cases;
    }

    /// The state of the worker: `br-ex` over eth0; eth1 free with an address and a route; eth2 and
    /// eth3 free; bond9 over eth4 and eth5, with a VLAN interface on it.
    static JsonNode node() {
        return Trees.of(resource("node-state.yaml"));
    }

    static String resource(String name) {
        try (var stream = NmstateCase.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
