/// A Linux kernel as the judge of what the layer-2 graph predicts: designs become networks of
/// namespaces, elements fail and come back, and what arrives is compared pair by pair. Knows the
/// design and the graph of `model`, the guest and the lab's shared classes.
@NullMarked
package io.plumbline.export.lab.kernel;

import org.jspecify.annotations.NullMarked;
