package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.MigrationPolicy;
import io.plumbline.model.topology.Virtualization;
import java.util.ArrayList;
import java.util.List;

/// MigrationPolicy: limits for some of the machines.
final class MigrationPolicyWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        scope.topology()
                .virtualization()
                .map(Virtualization::migrationPolicies)
                .ifPresent(policies ->
                        policies.forEach(policy -> manifests.add(manifest(scope, policy))));
        return manifests;
    }

    private static Manifest manifest(ExportScope scope, MigrationPolicy policy) {
        return ManifestDraft.of(
                        "migrations.kubevirt.io/v1alpha1",
                        "MigrationPolicy",
                        Waves.MIGRATION_POLICIES,
                        scope.fileNames()
                                .unique("65-migration-", policy.name(), policy.name(), ".yaml"))
                .named(policy.name())
                .drawnAs(ElementId.of(ElementKind.VIRTUALIZATION))
                .write(
                        scope.design(),
                        document -> document.map("spec", spec -> spec(spec, policy)));
    }

    private static void spec(YamlMapping.Builder spec, MigrationPolicy policy) {
        policy.bandwidth()
                .ifPresent(limit ->
                        spec.put("bandwidthPerMigration", limit.text()).beside("bytes per second"));
        policy.completionTimeout()
                .ifPresent(n -> spec.put("completionTimeoutPerGiB", n).beside("seconds"));
        policy.autoConverge().ifPresent(on -> spec.put("allowAutoConverge", on));
        policy.postCopy().ifPresent(on -> spec.put("allowPostCopy", on));
        spec.map(
                "selectors",
                selectors -> {
                    if (!policy.namespaceLabels().isEmpty()) {
                        selectors.map(
                                "namespaceSelector",
                                map -> policy.namespaceLabels().forEach(map::put));
                    }
                    if (!policy.vmLabels().isEmpty()) {
                        selectors.map(
                                "virtualMachineInstanceSelector",
                                map -> policy.vmLabels().forEach(map::put));
                    }
                });
    }
}
