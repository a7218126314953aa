package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.nmstate.StateDocument.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The document that leads a node back: what a document made goes, what it changed or took along is
/// as it was, and what was there before is never deleted. In parts that the document did not touch it
/// says nothing.
final class Restoration {

    private final StateDocument before;
    private final StateDocument desired;
    private final Map<Key, ObjectNode> made = new LinkedHashMap<>();
    private final Map<Key, ObjectNode> restored = new LinkedHashMap<>();
    private final Set<String> goneRoutesOver = new LinkedHashSet<>();

    private Restoration(StateDocument before, StateDocument desired) {
        this.before = before;
        this.desired = desired;
    }

    static ObjectNode of(StateDocument before, StateDocument desired) {
        return new Restoration(before, desired).document();
    }

    private ObjectNode document() {
        var document = JsonMapper.shared().createObjectNode();
        for (var entry : desired.interfaces()) {
            if (!StateDocument.isIgnored(entry)) {
                restore(entry);
            }
        }
        interfaces(document);
        routes(document);
        rules(document);
        mappings(document);
        dns(document);
        return document;
    }

    private void restore(JsonNode entry) {
        var was = before.meantBy(entry).filter(each -> !StateDocument.isAbsent(each));
        if (was.isEmpty()) {
            if (!StateDocument.isAbsent(entry)) {
                absent(entry);
                takenPorts(entry, List.of());
            }
        } else if (StateDocument.isAbsent(entry)) {
            whole(was.get());
        } else {
            keys(entry, was.get());
            takenPorts(entry, StateDocument.ports(was.get()));
        }
    }

    private void absent(JsonNode entry) {
        var gone = JsonMapper.shared().createObjectNode();
        gone.set("name", entry.path("name"));
        if (entry.has("type")) {
            gone.set("type", entry.path("type"));
        }
        made.put(Key.of(entry), gone.put("state", "absent"));
    }

    /// Back with all that it had, with its ports and with what stood on it.
    private void whole(JsonNode was) {
        var name = StateDocument.text(was.path("name"));
        put(was, RestoredEntry.whole(was, before));
        goneRoutesOver.add(name);
        for (var port : StateDocument.ports(was)) {
            before.find(new Key(port, false))
                    .filter(each -> !StateDocument.isIgnored(each))
                    .ifPresent(each -> put(each, RestoredEntry.context(each)));
        }
        for (var upper : before.standingOn(name)) {
            whole(upper);
        }
    }

    /// The values that the document names, as they were.
    private void keys(JsonNode entry, JsonNode was) {
        put(was, RestoredEntry.keys(entry, was));
        var name = StateDocument.text(was.path("name"));
        if (entry.has("ipv4") || entry.has("ipv6") || entry.has("state")) {
            goneRoutesOver.add(name);
        }
        if (entry.has("mtu") && !entry.path("mtu").equals(was.path("mtu"))) {
            mtuAbove(name);
            for (var port : StateDocument.ports(was)) {
                before.find(new Key(port, false)).ifPresent(this::mtu);
            }
        }
    }

    /// The kernel lowers what stands on an interface along with it, and does not raise it again.
    private void mtuAbove(String name) {
        for (var upper : before.standingOn(name)) {
            mtu(upper);
            mtuAbove(StateDocument.text(upper.path("name")));
        }
    }

    private void mtu(JsonNode was) {
        if (was.has("mtu") && !StateDocument.isIgnored(was)) {
            var entry = RestoredEntry.context(was);
            entry.set("mtu", was.path("mtu"));
            put(was, entry);
        }
    }

    /// A port that the document gives to another controller loses its addresses and leaves the one
    /// that had it.
    private void takenPorts(JsonNode entry, List<String> had) {
        for (var named : StateDocument.ports(entry)) {
            var port = desired.nameOn(before, named);
            var was = before.find(new Key(port, false));
            if (had.contains(port) || was.isEmpty() || StateDocument.isIgnored(was.get())) {
                continue;
            }
            put(was.get(), RestoredEntry.withAddresses(was.get(), before));
            goneRoutesOver.add(port);
            before.controllerOf(port)
                    .filter(owner -> !Key.of(owner).equals(Key.of(entry)))
                    .ifPresent(owner -> put(owner, RestoredEntry.withPorts(owner)));
        }
    }

    private void put(JsonNode was, ObjectNode entry) {
        var old = restored.get(Key.of(was));
        if (old == null) {
            restored.put(Key.of(was), entry);
        } else {
            entry.properties()
                    .forEach(each -> {
                        if (!old.has(each.getKey())) {
                            old.set(each.getKey(), each.getValue());
                        }
                    });
        }
    }

    private void interfaces(ObjectNode document) {
        if (!made.isEmpty() || !restored.isEmpty()) {
            var list = document.putArray("interfaces");
            List.copyOf(made.values()).reversed().forEach(list::add);
            restored.values().forEach(list::add);
        }
    }

    private void routes(ObjectNode document) {
        var config = new LinkedHashSet<JsonNode>();
        var removals = new ArrayList<ObjectNode>();
        for (var route : desired.routes()) {
            var held = before.routes().stream().filter(now -> Routes.matches(route, now)).toList();
            if (!StateDocument.isAbsent(route) && held.isEmpty() && !isOverWhatGoes(route)) {
                removals.add(((ObjectNode) route.deepCopy()).put("state", "absent"));
            }
            config.addAll(held);
        }
        for (var now : before.routes()) {
            if (goneRoutesOver.contains(StateDocument.text(now.path("next-hop-interface")))) {
                config.add(now);
            }
        }
        put(document, "routes", removals, config);
    }

    /// The route goes with its interface.
    private boolean isOverWhatGoes(JsonNode route) {
        var over = StateDocument.text(route.path("next-hop-interface"));
        return made.containsKey(new Key(over, false));
    }

    private void rules(ObjectNode document) {
        var config = new LinkedHashSet<JsonNode>();
        var removals = new ArrayList<ObjectNode>();
        for (var rule : desired.rules()) {
            var held =
                    before.rules().stream().filter(now -> Routes.ruleMatches(rule, now)).toList();
            if (!StateDocument.isAbsent(rule) && held.isEmpty()) {
                removals.add(((ObjectNode) rule.deepCopy()).put("state", "absent"));
            }
            config.addAll(held);
        }
        put(document, "route-rules", removals, config);
    }

    private static void put(
            ObjectNode document, String section, List<ObjectNode> removals, Set<JsonNode> kept) {
        if (!removals.isEmpty() || !kept.isEmpty()) {
            ArrayNode list = document.putObject(section).putArray("config");
            removals.forEach(list::add);
            kept.forEach(list::add);
        }
    }

    private void mappings(ObjectNode document) {
        var names = new TreeSet<String>();
        desired.mappings().forEach(each -> names.add(StateDocument.text(each.path("localnet"))));
        if (names.isEmpty()) {
            return;
        }
        var list = document.putObject("ovn").putArray("bridge-mappings");
        for (var localnet : names) {
            var was = before.mapping(localnet);
            if (was.isPresent()) {
                list.addObject()
                        .put("localnet", localnet)
                        .put("bridge", StateDocument.text(was.get().path("bridge")))
                        .put("state", "present");
            } else {
                list.addObject().put("localnet", localnet).put("state", "absent");
            }
        }
    }

    private void dns(ObjectNode document) {
        if (desired.dns().isObject()) {
            var section = document.putObject("dns-resolver");
            section.set(
                    "config",
                    before.dns().isObject()
                            ? before.dns()
                            : JsonMapper.shared().createObjectNode());
        }
    }
}
