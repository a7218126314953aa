package io.plumbline.export.manifest;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.StorageHints;
import java.util.ArrayList;
import java.util.List;

/// StorageClass, where a storage role names one with its driver.
final class StorageClassWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var role : scope.topology().roles()) {
            role.storage()
                    .filter(hints -> !hints.storageClass().isEmpty())
                    .filter(hints -> hints.provisioner().isPresent())
                    .ifPresent(hints -> manifests.add(manifest(scope, role, hints)));
        }
        return manifests;
    }

    private static Manifest manifest(ExportScope scope, NetworkRole role, StorageHints hints) {
        return ManifestDraft.of(
                        "storage.k8s.io/v1",
                        "StorageClass",
                        Waves.STORAGE,
                        scope.fileNames()
                                .unique(
                                        "70-storageclass-",
                                        hints.storageClass(),
                                        hints.storageClass(),
                                        ".yaml"))
                .named(hints.storageClass())
                .drawnAs(ElementId.role(role.name()))
                .write(
                        scope.design(),
                        document -> {
                            document.put("provisioner", hints.provisioner().orElseThrow());
                            if (!hints.parameters().isEmpty()) {
                                document.map(
                                        "parameters", map -> hints.parameters().forEach(map::put));
                            }
                        });
    }
}
