/// One drawing vocabulary with several outputs: the JavaFX canvas, SVG text, and a recording for
/// tests. It has filled shapes, icons, text and clips, and no strokes, because stroked paths are the
/// slowest primitive of the software renderer.
///
/// Depends on `app.theme` and the icons. The rest of the canvas draws only through it.
@NullMarked
package io.plumbline.app.canvas.draw;

import org.jspecify.annotations.NullMarked;
