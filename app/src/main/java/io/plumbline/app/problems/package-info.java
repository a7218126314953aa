/// The problems dock: all findings, grouped and filtered, with their fixes; below it the coverage of
/// the roles.
@NullMarked
package io.plumbline.app.problems;

import org.jspecify.annotations.NullMarked;
