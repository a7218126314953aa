/// The window: menus, tools, docks, dialogs and the list of actions. Knows every dock; no dock knows
/// it.
@NullMarked
package io.plumbline.app.shell;

import org.jspecify.annotations.NullMarked;
