/// What happens when something fails: the table of all single failures, and the panel that tells
/// what the failures of the moment take away. View models have no controls; the views bind to them.
/// Depends on the session, on the marks of the canvas and on the simulations of the model, on no
/// other dock.
@NullMarked
package io.plumbline.app.simulation;

import org.jspecify.annotations.NullMarked;
