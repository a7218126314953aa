/// Checks the text of manifests against the schemas that the API server holds.
///
/// The schemas of custom resources are resources made from the upstream definitions
/// (`src/main/schemas/trim.py`); those of core kinds come from fabric8's model classes. What the API
/// server leaves open and the node refuses later (nmstate documents, CNI configurations) has
/// hand-written schemas beside them. May use SnakeYAML Engine, Jackson, fabric8's model and the
/// manifest values; knows no topology.
@NullMarked
package io.plumbline.export.manifest.schema;

import org.jspecify.annotations.NullMarked;
