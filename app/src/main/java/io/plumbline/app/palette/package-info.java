/// The palette dock: roles and parts to drag onto the canvas, or to choose with the keyboard.
@NullMarked
package io.plumbline.app.palette;

import org.jspecify.annotations.NullMarked;
