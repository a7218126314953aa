package io.plumbline.export.manifest;

/// How a document reaches the cluster.
public enum Delivery {
    /// Server-side apply of an object that is ours alone.
    APPLY,
    /// Merge patch of an object that others own too: only the fields in the document.
    MERGE_PATCH,
    /// Server-side apply of our fields of such an object, where a merge patch would replace a whole
    /// list.
    APPLY_PATCH;

    public boolean isPatch() {
        return this != APPLY;
    }
}
