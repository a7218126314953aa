/// YAML as the manifests need it: an immutable tree with comments and blank lines, and the text made of it.
///
/// Reading stays with SnakeYAML Engine; this package only writes, because the comments and the quoting
/// of a manifest are part of what a person reviews. It knows no Kubernetes and no topology: what an
/// entry was drawn as travels through it as an opaque mark. Everything below `export` may use it.
@NullMarked
package io.plumbline.export.manifest.yaml;

import org.jspecify.annotations.NullMarked;
