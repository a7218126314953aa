package io.plumbline.export.observe;

import io.plumbline.model.topology.NodeRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a Node object says about a host.
///
/// @param hostname label value that selects it, where it is not the name
record NodeFacts(Kind kind, Optional<String> hostname, Map<String, String> labels) {

    /// @param told a Node object said so
    record Kind(NodeRole role, boolean told) {}

    static NodeFacts of(SourceObject node) {
        var labels = new LinkedHashMap<String, String>();
        node.content()
                .path("metadata")
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        var worker = labels.containsKey("node-role.kubernetes.io/worker");
        var control =
                labels.containsKey("node-role.kubernetes.io/control-plane")
                        || labels.containsKey("node-role.kubernetes.io/master");
        var role = control ? (worker ? NodeRole.BOTH : NodeRole.CONTROL_PLANE) : NodeRole.WORKER;
        var hostname =
                Optional.ofNullable(labels.get("kubernetes.io/hostname"))
                        .filter(value -> !value.equals(node.name()));
        return new NodeFacts(new Kind(role, true), hostname, labels);
    }

    /// Without a Node object only the name can tell.
    static NodeFacts assumed(String name) {
        var control = name.contains("master") || name.contains("control-plane");
        return new NodeFacts(
                new Kind(control ? NodeRole.CONTROL_PLANE : NodeRole.WORKER, false),
                Optional.empty(),
                Map.of());
    }
}
