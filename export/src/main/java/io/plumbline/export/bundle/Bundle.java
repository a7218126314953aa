package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import java.util.List;

/// An exported folder in memory.
///
/// @param documents the documents as the form writes them: with its paths, waves and annotations
/// @param files every file, scripts and README included
public record Bundle(List<Manifest> documents, List<BundleFile> files) {

    public Bundle {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
    }

    /// The folder in the form that the set was exported for.
    public static Bundle of(ManifestSet set) {
        return switch (set.options().form()) {
            case PLAIN -> PlainForm.of(set);
            case KUSTOMIZE -> KustomizeForm.of(set);
            case ARGOCD -> ArgoCdForm.of(set);
            case ACM -> AcmForm.of(set);
        };
    }
}
