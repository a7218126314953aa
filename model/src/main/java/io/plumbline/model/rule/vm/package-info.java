/// Rules about virtual machines and their interfaces. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.vm;

import org.jspecify.annotations.NullMarked;
