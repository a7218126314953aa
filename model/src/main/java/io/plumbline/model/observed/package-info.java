/// What was read from a running system, as values with their time. May use `model.topology`.
@NullMarked
package io.plumbline.model.observed;

import org.jspecify.annotations.NullMarked;
