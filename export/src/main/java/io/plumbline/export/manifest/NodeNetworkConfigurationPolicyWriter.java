package io.plumbline.export.manifest;

import io.plumbline.export.manifest.nmstate.RevertState;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// NodeNetworkConfigurationPolicy: one per layout, or one per host where hosts have values of their
/// own.
final class NodeNetworkConfigurationPolicyWriter implements ManifestWriter {

    private static final String API = "nmstate.io/v1";
    private static final String KIND = "NodeNetworkConfigurationPolicy";
    private static final String PARAMETER = "maxUnavailableDefault";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var group : scope.groups().all()) {
            var file = scope.fileNames().unique("20-nncp-", group.name(), group.name(), ".yaml");
            manifests.add(
                    policy(scope, group, file)
                            .write(
                                    scope.design(),
                                    document ->
                                            spec(document, scope, group, group.desiredState())));
            manifests.add(
                    policy(scope, group, "revert/" + file)
                            .head(
                                    "Same name as the policy it undoes: two policies for one"
                                            + " interface would fight.")
                            .write(
                                    scope.design(),
                                    document ->
                                            spec(
                                                    document,
                                                    scope,
                                                    group,
                                                    RevertState.of(
                                                            group.first().layout(),
                                                            group.written()))));
        }
        scope.hosts().all().stream()
                .map(host -> scope.groups().written(host.layout()))
                .distinct()
                .forEach(written -> written.leftOut().forEach(scope::leaveOut));
        return manifests;
    }

    private static ManifestDraft policy(ExportScope scope, HostGroup group, String path) {
        return ManifestDraft.of(API, KIND, Waves.NODE_NETWORKS, path)
                .named(group.policyName())
                .drawnAs(source(group));
    }

    private static List<ElementId> source(HostGroup group) {
        if (group.perHost()) {
            return List.of(ElementId.host(group.first().name()));
        }
        var classes = new LinkedHashSet<ElementId>();
        group.hosts().forEach(host -> classes.add(ElementId.hostClass(host.hostClass().name())));
        return List.copyOf(classes);
    }

    private static void spec(
            YamlMapping.Builder document, ExportScope scope, HostGroup group, YamlMapping state) {
        document.map(
                "spec",
                spec -> {
                    spec.map("nodeSelector", selector -> group.selector().forEach(selector::put));
                    spec.put("maxUnavailable", maxUnavailable(scope));
                    spec.put("desiredState", state);
                });
    }

    private static YamlScalar maxUnavailable(ExportScope scope) {
        var text = scope.topology().parameters().getOrDefault(PARAMETER, "1");
        return text.matches("[1-9][0-9]{0,5}")
                ? YamlScalar.whole(Long.parseLong(text))
                : text.matches("[1-9][0-9]?%|100%") ? YamlScalar.text(text) : YamlScalar.whole(1);
    }
}
