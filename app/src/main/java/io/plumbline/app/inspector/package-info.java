/// The inspector dock: every attribute of what is selected, its findings and their fixes.
@NullMarked
package io.plumbline.app.inspector;

import org.jspecify.annotations.NullMarked;
