package io.plumbline.app.theme;

/// What tells roles apart where colour does not.
public enum RolePattern {
    SOLID,
    /// Stripes, 3 px on and 3 px off.
    STRIPES,
    /// Dots of 2 × 2 px every 4 px.
    DOTS,
    /// An outline of 1 px.
    HOLLOW,
    /// Thin bars, 1 px on and 3 px off.
    BARS
}
