/// Rules about tags, trunks and what they connect. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.vlan;

import org.jspecify.annotations.NullMarked;
