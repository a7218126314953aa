/// Rules about the objects that a plan sends and their order. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.apply;

import org.jspecify.annotations.NullMarked;
