/// The rules: what is wrong with a design, and what would mend it.
///
/// One small class per rule, a sub-package per family; [RuleList] names them all, [Checker] runs
/// them and applies suppression and waivers. Rules never touch resources, windows or the clock. May
/// use `model.edit`, `model.graph`, `model.simulate`, `model.plan` and `model.observed`.
@NullMarked
package io.plumbline.model.rule;

import org.jspecify.annotations.NullMarked;
