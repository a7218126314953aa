/// Rules about names. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.name;

import org.jspecify.annotations.NullMarked;
