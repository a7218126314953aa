/// The few scene-graph nodes over the picture: selection rings, guides, ghosts, bubble, editors, zoom
/// control. They are plain nodes, so that tests without a display can see them.
///
/// Depends on `app.canvas.scene` and `app.theme`.
@NullMarked
package io.plumbline.app.canvas.overlay;

import org.jspecify.annotations.NullMarked;
