/// The network icon set: one vector path for each kind of object, drawn as a single filled shape so
/// that screen, SVG and PDF show the same picture. An icon has no colour of its own; whoever draws it
/// gives it the token of the current theme, light or dark.
///
/// Depends on nothing of Plumbline. Everything that shows a network object may depend on it.
@NullMarked
package io.plumbline.icons;

import org.jspecify.annotations.NullMarked;
