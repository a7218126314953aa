/// Rules about NICs, ports and cables. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.phy;

import org.jspecify.annotations.NullMarked;
