package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.model.topology.ElementId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an export wrote.
///
/// @param files one entry per document, in the order of applying
/// @param written paths that were made or changed
/// @param unchanged paths that already had this content
/// @param removed paths of an earlier export that this one no longer has
public record ExportReport(
        Path directory,
        List<Entry> files,
        List<String> written,
        List<String> unchanged,
        List<String> removed) {

    public record Entry(
            String path,
            int wave,
            String kind,
            String apiVersion,
            Optional<String> namespace,
            String name,
            List<String> source,
            boolean patch,
            boolean revert) {

        static Entry of(Manifest document) {
            return new Entry(
                    document.path(),
                    document.wave(),
                    document.kind(),
                    document.apiVersion(),
                    document.namespace(),
                    document.name(),
                    document.source().stream().map(ElementId::toString).toList(),
                    document.isPatch(),
                    document.revert());
        }
    }

    public ExportReport {
        files = List.copyOf(files);
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }
}
