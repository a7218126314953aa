package io.plumbline.app.canvas.scene;

/// The heading of a column; it begins at x and stands at the upper edge of the window.
public record Caption(String text, int x) {}
