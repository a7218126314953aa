/// The command line: one class per command, no JavaFX class. Window and pictures are reached through
/// [WindowStarter] and [PictureRenderer].
@NullMarked
package io.plumbline.app.cli;

import org.jspecify.annotations.NullMarked;
