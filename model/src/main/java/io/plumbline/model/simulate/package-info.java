/// What happens when something fails or moves: computed from a topology, without rules. May use
/// `model.graph`; knows no rules.
@NullMarked
package io.plumbline.model.simulate;

import org.jspecify.annotations.NullMarked;
