/// How Plumbline looks: colour tokens of both themes, the looks of the roles, the bundled fonts, text
/// styles and their measures, and the style sheet made of the same tokens. Canvas and chrome share
/// this one source.
///
/// Depends on JavaFX only where a font or a style sheet is handed to it; measuring text needs no
/// toolkit. Every window package may depend on it; it depends on none of them.
@NullMarked
package io.plumbline.app.theme;

import org.jspecify.annotations.NullMarked;
