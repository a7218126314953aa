/// Rules about localnet networks. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.ovn;

import org.jspecify.annotations.NullMarked;
