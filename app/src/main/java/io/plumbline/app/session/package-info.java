/// One open design as every part of the window sees it: the design with its history, the selection,
/// and what is computed from it in the background. No controls; docks and shell depend on it, it
/// depends on none of them.
@NullMarked
package io.plumbline.app.session;

import org.jspecify.annotations.NullMarked;
