package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// HyperConverged: a merge patch of the migration fields that the design owns, in the shape of the API
/// version it is written for.
public final class HyperConvergedWriter implements ManifestWriter {

    static final String NAME = "kubevirt-hyperconverged";
    private static final String FILE = "40-hyperconverged.patch.yaml";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var fields = fields(scope.topology());
        if (fields.entries().isEmpty()) {
            return List.of();
        }
        var version = version(scope.topology(), scope.release());
        var nothing =
                YamlMapping.of(map ->
                        fields.entries().forEach(e -> map.put(e.key(), YamlScalar.nothing())));
        return List.of(
                draft(scope, version, FILE)
                        .head(
                                "Merge patch: the object belongs to the virtualization operator, so"
                                        + " it gets no managed-by label.")
                        .write(scope.design(), spec(version, fields)),
                draft(scope, version, "revert/" + FILE)
                        .head(
                                "Merge patch: null hands a field back to the operator's default."
                                        + " Earlier values of yours were not read.")
                        .takingNamesAway()
                        .write(scope.design(), spec(version, nothing)));
    }

    public static String version(Topology topology, OpenShiftRelease release) {
        return topology.cluster().hyperConvergedVersion().orElse(release.hyperConvergedVersion());
    }

    /// The attachment definition that live migration uses.
    public static Optional<String> migrationNetwork(Topology topology) {
        return topology.virtualization()
                .flatMap(Virtualization::migrationNetwork)
                .or(() ->
                        topology.roles().stream()
                                .filter(role -> role.kind() == RoleKind.MIGRATION)
                                .flatMap(role -> role.attachment().stream())
                                .map(RoleAttachment::nadName)
                                .findFirst())
                .filter(name -> !name.isEmpty());
    }

    private static ManifestDraft draft(ExportScope scope, String version, String path) {
        var source =
                scope.migrationRole()
                        .map(role -> ElementId.role(role.name()))
                        .orElse(ElementId.of(ElementKind.VIRTUALIZATION));
        return ManifestDraft.of(
                        "hco.kubevirt.io/" + version,
                        "HyperConverged",
                        Waves.MIGRATION_NETWORK,
                        path)
                .named(NAME)
                .in(ExportScope.VIRTUALIZATION_NAMESPACE)
                .drawnAs(source)
                .patch(Delivery.MERGE_PATCH);
    }

    private static Consumer<YamlMapping.Builder> spec(String version, YamlMapping fields) {
        return document ->
                document.map(
                        "spec",
                        spec -> {
                            if (version.equals("v1beta1")) {
                                spec.put("liveMigrationConfig", fields);
                            } else {
                                spec.map(
                                        "virtualization",
                                        inner -> inner.put("liveMigrationConfig", fields));
                            }
                        });
    }

    private static YamlMapping fields(Topology topology) {
        return YamlMapping.of(map -> {
            migrationNetwork(topology)
                    .ifPresent(network ->
                            map.put("network", network)
                                    .beside("the bare name, never namespace/name"));
            topology.virtualization().ifPresent(settings -> limits(map, settings));
        });
    }

    private static void limits(YamlMapping.Builder map, Virtualization settings) {
        settings.perCluster().ifPresent(n -> map.put("parallelMigrationsPerCluster", n));
        settings.perNode().ifPresent(n -> map.put("parallelOutboundMigrationsPerNode", n));
        settings.bandwidth()
                .filter(limit -> limit.value() > 0)
                .ifPresent(limit ->
                        map.put("bandwidthPerMigration", limit.text()).beside("bytes per second"));
        settings.completionTimeout()
                .ifPresent(n -> map.put("completionTimeoutPerGiB", n).beside("seconds"));
        settings.progressTimeout().ifPresent(n -> map.put("progressTimeout", n).beside("seconds"));
        settings.autoConverge().ifPresent(on -> map.put("allowAutoConverge", on));
        settings.postCopy().ifPresent(on -> map.put("allowPostCopy", on));
    }
}
