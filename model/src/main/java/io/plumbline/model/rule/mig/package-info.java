/// Rules about live migration. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.mig;

import org.jspecify.annotations.NullMarked;
