package io.plumbline.model.topology;

import java.util.Optional;

/// A note on the canvas.
///
/// @param anchor text of the [ElementId] it belongs to
public record Note(
        String name, String text, Optional<String> anchor, int width, int height, Extras extras)
        implements Named {}
