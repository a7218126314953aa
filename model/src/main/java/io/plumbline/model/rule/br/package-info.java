/// Rules about bridges and their attachment definitions. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.br;

import org.jspecify.annotations.NullMarked;
