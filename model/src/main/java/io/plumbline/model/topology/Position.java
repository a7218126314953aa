package io.plumbline.model.topology;

/// Where an object stands on the canvas: its upper left corner, in canvas units.
///
/// @param pinned set by hand; the layout leaves it there
public record Position(int x, int y, boolean pinned) {}
