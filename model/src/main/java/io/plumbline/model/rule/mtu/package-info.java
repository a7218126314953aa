/// Rules about frame sizes. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.mtu;

import org.jspecify.annotations.NullMarked;
