package io.plumbline.model.topology;

/// Where a value comes from.
public enum Provenance {
    /// A person put it into the design.
    DRAWN,
    /// Read from a running system.
    OBSERVED,
    /// Nobody said it; the documented default of the platform.
    DEFAULTED,
    /// Derived or proposed, not confirmed.
    ASSUMED
}
