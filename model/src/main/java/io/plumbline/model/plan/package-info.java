/// What is meant to be sent to a cluster, as values that rules can read. May use `model.topology`.
@NullMarked
package io.plumbline.model.plan;

import org.jspecify.annotations.NullMarked;
