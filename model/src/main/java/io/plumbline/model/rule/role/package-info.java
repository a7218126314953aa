/// Rules about the network roles. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.role;

import org.jspecify.annotations.NullMarked;
