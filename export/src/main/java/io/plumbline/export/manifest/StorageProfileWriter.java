package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.StorageHints;
import java.util.ArrayList;
import java.util.List;

/// StorageProfile: how machines ask for disks of a class. The importer makes the object; the patch sets
/// the access mode that live migration needs.
final class StorageProfileWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var role : scope.topology().roles()) {
            role.storage()
                    .filter(hints -> !hints.storageClass().isEmpty())
                    .filter(hints -> hints.accessMode().isPresent())
                    .ifPresent(hints -> manifests.addAll(patches(scope, role, hints)));
        }
        return manifests;
    }

    private static List<Manifest> patches(ExportScope scope, NetworkRole role, StorageHints hints) {
        var file =
                scope.fileNames()
                        .unique(
                                "70-storageprofile-",
                                hints.storageClass(),
                                hints.storageClass(),
                                ".patch.yaml");
        var forward =
                draft(role, hints, file)
                        .head("Merge patch: the importer makes the object for every class.")
                        .write(
                                scope.design(),
                                document ->
                                        document.map(
                                                "spec",
                                                spec ->
                                                        spec.list(
                                                                "claimPropertySets",
                                                                list ->
                                                                        list.map(set -> {
                                                                            set.texts(
                                                                                    "accessModes",
                                                                                    List.of(
                                                                                            hints.accessMode()
                                                                                                    .orElseThrow()));
                                                                            set.put(
                                                                                    "volumeMode",
                                                                                    hints.volumeMode()
                                                                                            .orElse(
                                                                                                    "Filesystem"));
                                                                        }))));
        var revert =
                draft(role, hints, "revert/" + file)
                        .head("Merge patch: null hands the choice back to the importer.")
                        .takingNamesAway()
                        .write(
                                scope.design(),
                                document ->
                                        document.map(
                                                "spec",
                                                spec ->
                                                        spec.put(
                                                                "claimPropertySets",
                                                                YamlScalar.nothing())));
        return new ArrayList<>(List.of(forward, revert));
    }

    private static ManifestDraft draft(NetworkRole role, StorageHints hints, String path) {
        return ManifestDraft.of("cdi.kubevirt.io/v1beta1", "StorageProfile", Waves.STORAGE, path)
                .named(hints.storageClass())
                .drawnAs(ElementId.role(role.name()))
                .patch(Delivery.MERGE_PATCH);
    }
}
