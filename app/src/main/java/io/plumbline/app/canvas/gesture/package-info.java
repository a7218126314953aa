/// What a person does with the pointer: one object for each interaction that is going on, with its
/// cancel. A gesture previews freely and ends in at most one edit.
///
/// Depends on `app.canvas.scene` and the model; knows the canvas only as a [GestureSurface].
@NullMarked
package io.plumbline.app.canvas.gesture;

import org.jspecify.annotations.NullMarked;
