/// What would be sent to a cluster, in waves, before anything is: each step in plain words, with its dry
/// run, the rights it needs, the owners it meets and what the rules say. A plan is a value: it can be
/// shown, saved and read again, and it is refused when the cluster has moved since.
///
/// May use `export.cluster`, `export.cluster.difference` and `export.bundle`.
@NullMarked
package io.plumbline.export.cluster.plan;

import org.jspecify.annotations.NullMarked;
