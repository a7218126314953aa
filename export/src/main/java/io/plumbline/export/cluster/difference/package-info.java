/// What a design says and a cluster does not hold, item by item: which host or object, which value, what
/// stands there instead, and what can be done about it. Computed while the cluster is read, so that no
/// object stays in memory.
///
/// May use `export.cluster`, `export.observe` and `export.manifest`.
@NullMarked
package io.plumbline.export.cluster.difference;

import org.jspecify.annotations.NullMarked;
