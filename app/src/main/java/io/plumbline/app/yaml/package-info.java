/// The YAML dock: the manifest of what is selected, its lines marked; a click on a line selects what
/// it was drawn as.
@NullMarked
package io.plumbline.app.yaml;

import org.jspecify.annotations.NullMarked;
