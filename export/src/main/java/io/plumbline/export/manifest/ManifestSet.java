package io.plumbline.export.manifest;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;

/// Everything one export writes for a cluster, in the order of applying; the revert set last.
///
/// @param design what was exported
/// @param options as asked for
/// @param release that the shapes are made for
/// @param groups hosts that share a policy
/// @param documents in waves, within a wave by kind and name
/// @param leftOut what is drawn and cannot be written
public record ManifestSet(
        Topology design,
        ExportOptions options,
        OpenShiftRelease release,
        List<HostGroup> groups,
        List<Manifest> documents,
        List<LeftOut> leftOut) {

    public ManifestSet {
        groups = List.copyOf(groups);
        documents = List.copyOf(documents);
        leftOut = List.copyOf(leftOut);
    }

    public List<Manifest> forward() {
        return documents.stream().filter(document -> !document.revert()).toList();
    }

    public List<Manifest> revert() {
        return documents.stream().filter(Manifest::revert).toList();
    }

    public List<Manifest> ofKind(String kind) {
        return documents.stream()
                .filter(document -> document.kind().equals(kind) && !document.revert())
                .toList();
    }

    /// The documents with a line that comes from this object.
    public List<Manifest> about(ElementId element) {
        return documents.stream()
                .filter(document ->
                        document.source().contains(element)
                                || document.content().marks().stream()
                                        .anyMatch(mark -> mark.mark().equals(element)))
                .toList();
    }
}
