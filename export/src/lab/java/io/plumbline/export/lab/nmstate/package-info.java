/// The judge for node network documents: the nmstate library behind one process, the node states that
/// its questions need, and a node that really applies. Uses the shared classes of the lab, the guest
/// and the product; nothing else of the lab uses it, except the part list.
@NullMarked
package io.plumbline.export.lab.nmstate;

import org.jspecify.annotations.NullMarked;
