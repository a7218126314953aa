package io.plumbline.app.canvas.gesture;

/// A line through edges or middles that are level.
///
/// @param vertical whether the line stands at an x
/// @param at where, in canvas units
/// @param from its beginning along the line
/// @param to its end
public record Guide(boolean vertical, int at, int from, int to) {}
