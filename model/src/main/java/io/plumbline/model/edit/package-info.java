/// Changes of a design: the [Edit] and its [History], and every edit that a gesture, a fix or an
/// import can make. An edit is a value; applying it gives a new topology and changes nothing else.
/// May use `model.topology`.
@NullMarked
package io.plumbline.model.edit;

import org.jspecify.annotations.NullMarked;
