package io.plumbline.model.graph;

import java.util.List;
import java.util.function.Function;

/// What may become of a frame, over all ways that it may take.
///
/// @param arrives on some way it arrives
/// @param lost on some way it is lost
/// @param depends on some way a missing fact decides
record Outcome(boolean arrives, boolean lost, boolean depends) {

    static final Outcome ARRIVES = new Outcome(true, false, false);
    static final Outcome LOST = new Outcome(false, true, false);
    static final Outcome DEPENDS = new Outcome(false, false, true);

    /// One of the two ways is taken, by a hash or by chance.
    Outcome or(Outcome other) {
        return new Outcome(arrives || other.arrives, lost || other.lost, depends || other.depends);
    }

    /// Both ways are taken, each by a copy.
    Outcome with(Outcome other) {
        return new Outcome(arrives || other.arrives, lost && other.lost, depends || other.depends);
    }

    /// One of these ways is taken; without any way it is lost.
    static <T> Outcome oneOf(List<T> ways, Function<T, Outcome> outcome) {
        return ways.stream().map(outcome).reduce(Outcome::or).orElse(LOST);
    }

    /// All of these ways are taken; without any way it is lost.
    static <T> Outcome eachOf(List<T> ways, Function<T, Outcome> outcome) {
        return ways.stream().map(outcome).reduce(Outcome::with).orElse(LOST);
    }

    static Outcome of(Admission admission) {
        return switch (admission) {
            case YES -> ARRIVES;
            case NO -> LOST;
            case UNKNOWN -> DEPENDS;
        };
    }

    Reach reach() {
        if (depends) {
            return Reach.UNKNOWN;
        }
        return !arrives ? Reach.NONE : lost ? Reach.SOME : Reach.ALL;
    }
}
