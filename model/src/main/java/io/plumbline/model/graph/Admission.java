package io.plumbline.model.graph;

/// Whether frames pass.
public enum Admission {
    YES,
    NO,
    /// A fact that decides it is missing.
    UNKNOWN;

    /// Passes only where both let it pass.
    public Admission and(Admission other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }
}
