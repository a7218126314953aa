package io.plumbline.app.canvas;

/// What a press on the canvas begins.
public enum Tool {
    SELECT,
    PAN,
    CABLE,
    NOTE
}
