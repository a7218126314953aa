package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.Recording;
import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Answers as text: one line per phase, and of every phase but the first only what differs from it.
///
/// `A` and `n` are predicted: everything came, nothing came. Where hashes decide, or nothing is
/// claimed, small letters stand for what came: `a` everything, `s` some, `o` one way only, `x` nothing;
/// `~` where that differs from run to run.
final class KernelRecording {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KernelRecording() {}

    static List<KernelAnswers> recorded(String name) {
        return parse(new Recording(name).text());
    }

    static String print(List<KernelAnswers> all) {
        var text = new StringBuilder("[\n");
        for (var i = 0; i < all.size(); i++) {
            var answers = all.get(i);
            var head = JSON.createObjectNode();
            head.put("scenario", answers.scenario());
            head.set("groups", JSON.valueToTree(answers.groups()));
            var first = head.toString();
            text.append(first, 0, first.length() - 1).append(",\"phases\":[\n");
            for (var j = 0; j < answers.phases().size(); j++) {
                text.append(
                                phase(
                                        answers.phases().get(j),
                                        j == 0 ? null : answers.phases().getFirst()))
                        .append(j + 1 < answers.phases().size() ? ",\n" : "\n");
            }
            text.append(i + 1 < all.size() ? "]},\n" : "]}\n");
        }
        return text.append("]\n").toString();
    }

    private static ObjectNode phase(PhaseAnswer phase, @Nullable PhaseAnswer first) {
        var node = JSON.createObjectNode();
        node.put("phase", phase.name());
        matrices("small", phase.small(), first == null ? Map.of() : first.small(), node);
        matrices("full", phase.full(), first == null ? Map.of() : first.full(), node);
        if (first == null || !first.heard().equals(phase.heard())) {
            node.put("heard", String.join("/", phase.heard()));
        }
        if (first == null || !first.carrying().equals(phase.carrying())) {
            node.set("carrying", JSON.valueToTree(phase.carrying()));
        }
        return node;
    }

    private static void matrices(
            String name,
            Map<String, List<String>> matrices,
            Map<String, List<String>> first,
            ObjectNode into) {
        var changed = JSON.createObjectNode();
        matrices.forEach((group, rows) -> {
            if (!rows.equals(first.get(group))) {
                changed.put(group, String.join("/", rows));
            }
        });
        if (!changed.isEmpty()) {
            into.set(name, changed);
        }
    }

    static List<KernelAnswers> parse(String text) {
        return JSON.readTree(text).valueStream().map(KernelRecording::answers).toList();
    }

    private static KernelAnswers answers(JsonNode node) {
        var groups = new LinkedHashMap<String, List<String>>();
        node.required("groups")
                .forEachEntry((name, owners) ->
                        groups.put(name, owners.valueStream().map(JsonNode::stringValue).toList()));
        var phases = new ArrayList<PhaseAnswer>();
        for (var phase : node.required("phases")) {
            phases.add(phase(phase, phases));
        }
        return new KernelAnswers(
                node.required("scenario").stringValue(),
                groups,
                List.copyOf(phases),
                List.of(),
                List.of());
    }

    private static PhaseAnswer phase(JsonNode node, List<PhaseAnswer> before) {
        Map<String, List<String>> small = new LinkedHashMap<>();
        Map<String, List<String>> full = new LinkedHashMap<>();
        List<String> heard = List.of();
        Map<String, String> carrying = new TreeMap<>();
        if (!before.isEmpty()) {
            var first = before.getFirst();
            small.putAll(first.small());
            full.putAll(first.full());
            heard = first.heard();
            carrying.putAll(first.carrying());
        }
        rows(node.path("small"), small);
        rows(node.path("full"), full);
        if (node.has("heard")) {
            heard = List.of(node.required("heard").stringValue().split("/"));
        }
        if (node.has("carrying")) {
            carrying.clear();
            node.required("carrying")
                    .forEachEntry((bond, by) -> carrying.put(bond, by.stringValue()));
        }
        return new PhaseAnswer(
                node.required("phase").stringValue(), small, full, heard, carrying);
    }

    private static void rows(JsonNode node, Map<String, List<String>> into) {
        node.forEachEntry((group, rows) -> into.put(group, List.of(rows.stringValue().split("/"))));
    }
}
