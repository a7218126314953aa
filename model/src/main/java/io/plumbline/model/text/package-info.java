/// Every sentence a person reads about findings and drops, from message keys and typed arguments.
/// May use `model.rule` and `model.plan`.
@NullMarked
package io.plumbline.model.text;

import org.jspecify.annotations.NullMarked;
