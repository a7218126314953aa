/// Carries a plan out, and back. What is about to be sent, and how to undo it, stands on disk before the
/// server hears of it: whoever comes after a crash goes on or goes back. One writer at a time, one host
/// first, and no further than the first failure.
///
/// May use `export.cluster.plan` and what it may use.
@NullMarked
package io.plumbline.export.cluster.apply;

import org.jspecify.annotations.NullMarked;
