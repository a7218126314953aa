package io.plumbline.export.manifest.schema;

/// What the API server knows of one kind in one version.
///
/// @param namespaced objects of the kind live in a namespace
record Definition(boolean namespaced, Schema schema) {}
