/// Small controls that several docks share: icons, role tiles, headings.
@NullMarked
package io.plumbline.app.controls;

import org.jspecify.annotations.NullMarked;
