/// What may be dropped on what, asked by mouse, menu and keyboard alike: a structural table gives
/// the edit or the reason against it, then the rules judge the design after it. May use
/// `model.edit` and `model.rule`.
@NullMarked
package io.plumbline.model.drop;

import org.jspecify.annotations.NullMarked;
