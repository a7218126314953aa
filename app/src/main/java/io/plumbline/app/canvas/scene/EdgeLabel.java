package io.plumbline.app.canvas.scene;

import io.plumbline.model.topology.ElementId;

/// Words beside a line, such as its speed.
///
/// @param onPlate whether it stands on a small plate in the middle of the line instead of beside it
public record EdgeLabel(
        ElementId edge, String text, int x, int baseline, boolean endsAtX, boolean onPlate) {}
