/// Rules about virtual functions of network cards. Known to `RuleList` only.
@NullMarked
package io.plumbline.model.rule.sriov;

import org.jspecify.annotations.NullMarked;
