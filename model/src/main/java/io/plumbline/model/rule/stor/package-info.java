/// Rules about storage. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.stor;

import org.jspecify.annotations.NullMarked;
