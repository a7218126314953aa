/// Rules about bandwidth and numbers. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.cap;

import org.jspecify.annotations.NullMarked;
