/// The real CNI plugins as judges of the attachment definitions that are written: run on a host of a
/// network of namespaces, in the guest of package `kernel`.
@NullMarked
package io.plumbline.export.lab.cni;

import org.jspecify.annotations.NullMarked;
