/// What there is to draw: an immutable display list made of a topology, where every object has its
/// place and its words, every cable its route. Built off the JavaFX thread; knows no toolkit, no
/// colour values and no zoom.
///
/// Depends on the model, `app.theme` for looks and text widths, and the icons.
@NullMarked
package io.plumbline.app.canvas.scene;

import org.jspecify.annotations.NullMarked;
