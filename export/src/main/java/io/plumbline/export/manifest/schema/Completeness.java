package io.plumbline.export.manifest.schema;

import io.plumbline.export.manifest.Delivery;

/// Whether a document is a whole object or only some fields of one.
public enum Completeness {
    WHOLE,

    /// Fields of an object that others own too, by server-side apply: required fields may be there
    /// already.
    PART,

    /// A merge patch: required fields may be there already, and null takes a field away.
    PATCH;

    public static Completeness of(Delivery delivery) {
        return switch (delivery) {
            case APPLY -> WHOLE;
            case APPLY_PATCH -> PART;
            case MERGE_PATCH -> PATCH;
        };
    }
}
