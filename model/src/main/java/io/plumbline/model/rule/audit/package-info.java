/// Rules about what nobody knows. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.audit;

import org.jspecify.annotations.NullMarked;
