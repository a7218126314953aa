package io.plumbline.app.canvas.gesture;

import io.plumbline.model.arrange.Box;
import java.util.List;
import java.util.Optional;

/// Finds the nearest edge or middle of another object that a moved one is nearly level with.
final class AlignmentGuides {

    /// @param shift how far the moved object is from being level
    record Found(int shift, Guide guide) {}

    private AlignmentGuides() {}

    /// Along x: left edges, middles, right edges.
    static Optional<Found> vertical(Box moved, List<Box> others, int reach) {
        var best = Optional.<Found>empty();
        for (var other : others) {
            for (var mine : List.of(moved.x(), moved.centreX(), moved.right())) {
                for (var theirs : List.of(other.x(), other.centreX(), other.right())) {
                    var guide =
                            new Guide(
                                    true,
                                    theirs,
                                    Math.min(moved.y(), other.y()),
                                    Math.max(moved.bottom(), other.bottom()));
                    best = nearer(best, theirs - mine, guide, reach);
                }
            }
        }
        return best;
    }

    /// Along y: upper edges, middles, lower edges.
    static Optional<Found> horizontal(Box moved, List<Box> others, int reach) {
        var best = Optional.<Found>empty();
        for (var other : others) {
            for (var mine : List.of(moved.y(), moved.centreY(), moved.bottom())) {
                for (var theirs : List.of(other.y(), other.centreY(), other.bottom())) {
                    var guide =
                            new Guide(
                                    false,
                                    theirs,
                                    Math.min(moved.x(), other.x()),
                                    Math.max(moved.right(), other.right()));
                    best = nearer(best, theirs - mine, guide, reach);
                }
            }
        }
        return best;
    }

    private static Optional<Found> nearer(Optional<Found> best, int shift, Guide guide, int reach) {
        var limit = best.map(found -> Math.abs(found.shift())).orElse(reach + 1);
        return Math.abs(shift) < limit ? Optional.of(new Found(shift, guide)) : best;
    }
}
