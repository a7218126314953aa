package io.plumbline.export.manifest.schema;

/// Whether a document is a whole object or only some fields of one.
public enum Completeness {
    WHOLE,

    /// A patch: required fields may be absent, and null takes a field away.
    PATCH
}
