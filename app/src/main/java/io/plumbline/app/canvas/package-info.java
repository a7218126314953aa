/// The picture of a design: the scene made of a topology, the painter that draws it onto any
/// drawing surface, and the canvas that a person points at.
///
/// A [io.plumbline.app.canvas.scene.Scene] is an immutable display list; what is selected, lit or
/// judged is a separate [io.plumbline.app.canvas.scene.Marks]. Depends on the model, on
/// `app.theme` and on the icons, never on the shell or a dock.
@NullMarked
package io.plumbline.app.canvas;

import org.jspecify.annotations.NullMarked;
