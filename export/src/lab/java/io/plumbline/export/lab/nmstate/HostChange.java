package io.plumbline.export.lab.nmstate;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A host that holds one design and is to hold another.
///
/// @param node its state now
/// @param document what is sent to it
record HostChange(JsonNode node, JsonNode document) {

    static final JsonNode AGENTS_FILTER =
            Trees.of("{mode: trunk, trunk-tags: [{id-range: {min: 2, max: 4094}}]}");
    private static final JsonNode WITHOUT_ADDRESS =
            Trees.of("{state: up, ipv4: {enabled: false}, ipv6: {enabled: false}}");

    /// Empty when nothing of the host is ours, before or after.
    static Optional<HostChange> of(EffectiveHost host, Topology before, Topology after) {
        var held = document(before, host.name());
        var wanted = document(after, host.name());
        if (held.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        var bare = DesignedNode.before(host);
        var node = NmstateProcess.ask(Question.about(held.get()).over(bare).ask("merged"));
        if (!node.of("merged").isOk()) {
            throw new IllegalStateException(node.of("merged").words());
        }
        return Optional.of(
                new HostChange(node.of("merged").value(), change(held.get(), wanted.get())));
    }

    private static Optional<JsonNode> document(Topology design, String host) {
        var set = Exporter.export(design, ExportOptions.PLAIN);
        return set.groups().stream()
                .filter(group -> group.hosts().stream().anyMatch(h -> h.name().equals(host)))
                .findFirst()
                .map(group -> asSent(Trees.of(group.desiredState())));
    }

    /// The operator gives its own filter to every port of a Linux bridge that names none.
    private static JsonNode asSent(JsonNode document) {
        for (var each : document.path("interfaces")) {
            if (each.path("type").asString().equals("linux-bridge")) {
                for (var port : each.path("bridge").path("port")) {
                    if (port instanceof ObjectNode named && !named.has("vlan")) {
                        named.set("vlan", AGENTS_FILTER);
                    }
                }
            }
        }
        return document;
    }

    /// The document of the new design, with the removal of what the old one had beyond it.
    private static JsonNode change(JsonNode held, JsonNode wanted) {
        var change = (ObjectNode) wanted.deepCopy();
        var interfaces = change.withArray("interfaces");
        var names = new TreeSet<String>();
        wanted.path("interfaces").forEach(each -> names.add(key(each)));
        for (var each : held.path("interfaces")) {
            if (!names.contains(key(each)) && !each.path("type").asString().equals("ethernet")) {
                var gone = JsonMapper.shared().createObjectNode();
                gone.set("name", each.path("name"));
                gone.set("type", each.path("type"));
                interfaces.add(gone.put("state", "absent"));
            } else if (!names.contains(key(each))) {
                var freed = (ObjectNode) WITHOUT_ADDRESS.deepCopy();
                freed.set("name", each.path("name"));
                interfaces.add(freed.put("type", "ethernet"));
            }
        }
        removed(held, wanted, "routes", "config", "destination")
                .forEach(each -> change.withObject("/routes").withArray("config").add(each));
        removed(held, wanted, "ovn", "bridge-mappings", "localnet")
                .forEach(each -> change.withObject("/ovn").withArray("bridge-mappings").add(each));
        return change;
    }

    private static String key(JsonNode entry) {
        var isBridge = entry.path("type").asString().equals("ovs-bridge");
        return entry.path("name").asString() + (isBridge ? "/" : "");
    }

    private static List<JsonNode> removed(
            JsonNode held, JsonNode wanted, String section, String list, String key) {
        var kept = new TreeSet<String>();
        wanted.path(section).path(list).forEach(each -> kept.add(each.path(key).asString()));
        var gone = new ArrayList<JsonNode>();
        for (var each : held.path(section).path(list)) {
            if (!kept.contains(each.path(key).asString())) {
                gone.add(((ObjectNode) each.deepCopy()).put("state", "absent"));
            }
        }
        return gone;
    }
}
