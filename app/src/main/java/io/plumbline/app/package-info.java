/// The finished application: [io.plumbline.app.Main] chooses window or command line. This package
/// may use every other one; nothing depends on it.
@NullMarked
package io.plumbline.app;

import org.jspecify.annotations.NullMarked;
