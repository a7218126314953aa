/// The outline dock: everything in the design as a tree. The keyboard's and the screen reader's way
/// to every object.
@NullMarked
package io.plumbline.app.outline;

import org.jspecify.annotations.NullMarked;
