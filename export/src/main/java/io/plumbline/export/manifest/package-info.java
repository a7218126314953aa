/// Topology to manifests: one writer class per Kubernetes kind, and the ordered set of what they write.
///
/// May use `model` and the packages below this one; `export.bundle` and the window read its result.
@NullMarked
package io.plumbline.export.manifest;

import org.jspecify.annotations.NullMarked;
