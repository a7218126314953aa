/// Rules about switches. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.sw;

import org.jspecify.annotations.NullMarked;
