/// Rules about link aggregation. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.bond;

import org.jspecify.annotations.NullMarked;
