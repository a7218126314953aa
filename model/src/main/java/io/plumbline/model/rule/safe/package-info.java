/// Rules that keep a plan from cutting off a node. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.safe;

import org.jspecify.annotations.NullMarked;
