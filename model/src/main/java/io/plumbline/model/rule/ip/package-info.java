/// Rules about addresses and routes. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.ip;

import org.jspecify.annotations.NullMarked;
