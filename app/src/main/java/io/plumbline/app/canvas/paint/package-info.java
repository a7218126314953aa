/// Draws a scene onto a surface: which colours, which level of detail, in which order. The same
/// painters serve the screen, SVG and PNG, and run without a window.
///
/// Depends on `app.canvas.scene`, `app.canvas.draw` and `app.theme`.
@NullMarked
package io.plumbline.app.canvas.paint;

import org.jspecify.annotations.NullMarked;
