/// Rules about equal hosts and single points of failure. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.ha;

import org.jspecify.annotations.NullMarked;
