package io.plumbline.model.graph;

/// How much of the traffic between two ends arrives.
public enum Reach {
    ALL,
    /// A part, or all or nothing for each pair by chance: frames are spread over several ways, and
    /// not every way leads there.
    SOME,
    NONE,
    /// A fact that decides it is missing, or equipment of different make behaves differently.
    UNKNOWN;

    /// Both have to be there, such as a request and its answer.
    public Reach and(Reach other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        if (this == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return this == ALL && other == ALL ? ALL : SOME;
    }
}
