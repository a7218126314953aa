package io.plumbline.app.canvas;

/// What a press on the canvas begins.
public enum Tool {
    SELECT,
    PAN,
    CABLE,
    /// A press lets the object fail, or restores it.
    FAIL,
    NOTE
}
