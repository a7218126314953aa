package io.plumbline.export.manifest;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Labels on nodes, where a policy has to pick some of them: merge patches of `Node`.
final class NodeLabelWriter implements ManifestWriter {

    static final String CLASS = "plumbline.io/class";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var entry : labels(scope).entrySet()) {
            var host = entry.getKey();
            var file =
                    scope.fileNames().unique("15-node-", host.name(), host.name(), ".patch.yaml");
            var patch = draft(host, file, entry.getValue());
            manifests.add(
                    patch.head(
                                    "Merge patch: the node belongs to the cluster, only the label"
                                            + " is ours.")
                            .write(scope.design(), _ -> {}));
            manifests.add(
                    draft(host, "revert/" + file, entry.getValue())
                            .head("Merge patch: null takes the label off again.")
                            .takingNamesAway()
                            .write(scope.design(), _ -> {}));
        }
        return manifests;
    }

    private static ManifestDraft draft(
            EffectiveHost host, String path, Map<String, String> labels) {
        var draft =
                ManifestDraft.of("v1", "Node", Waves.NODE_LABELS, path)
                        .named(host.host().hostname())
                        .drawnAs(ElementId.host(host.name()))
                        .patch(Delivery.MERGE_PATCH);
        labels.forEach(draft::label);
        return draft;
    }

    private static Map<EffectiveHost, Map<String, String>> labels(ExportScope scope) {
        var labels = new LinkedHashMap<EffectiveHost, Map<String, String>>();
        for (var group : scope.groups().all()) {
            if (group.labelled()) {
                for (var host : group.hosts()) {
                    labels.computeIfAbsent(host, _ -> new LinkedHashMap<>())
                            .put(HostGroups.LAYOUT, group.name());
                }
            }
        }
        for (var className : classesToLabel(scope)) {
            for (var host : scope.hosts().ofClass(className)) {
                labels.computeIfAbsent(host, _ -> new LinkedHashMap<>()).put(CLASS, className);
            }
        }
        return labels;
    }

    private static LinkedHashSet<String> classesToLabel(ExportScope scope) {
        var classes = new LinkedHashSet<String>();
        for (var policy : scope.topology().sriov()) {
            if (SriovNetworkNodePolicyWriter.needsClassLabel(scope)) {
                classes.add(policy.hostClass());
            }
        }
        return classes;
    }
}
