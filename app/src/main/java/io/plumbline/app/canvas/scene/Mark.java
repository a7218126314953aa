package io.plumbline.app.canvas.scene;

import java.util.Optional;

/// How one object appears at the moment.
///
/// @param look its outline and fill
/// @param badge at its upper right corner
/// @param change at its upper left corner
/// @param fact replaces its fact line, such as the consequence of a drop
/// @param dimmed drawn in the quieter colours
public record Mark(
        Look look,
        Optional<Badge> badge,
        Optional<Badge> change,
        Optional<String> fact,
        boolean dimmed) {

    public static final Mark NORMAL = of(Look.NORMAL);

    /// The outline, fill and text colours of an object. The later constants win where two apply.
    public enum Look {
        NORMAL,
        HOVER,
        LIT,
        ADDED,
        WARNING,
        DEGRADED,
        DIFFERS,
        UNKNOWN,
        REMOVED,
        ERROR,
        LOST,
        /// Its failure would degrade something.
        WARM,
        /// Its failure would take something away.
        HOT,
        /// A drop here works.
        WORKS,
        /// A drop here works, with a drawback.
        DRAWBACK,
        /// A drop here is refused.
        REFUSED
    }

    public enum Badge {
        ERROR,
        WARNING,
        UNKNOWN,
        OK,
        ADDED,
        REMOVED,
        DIFFERS
    }

    public static Mark of(Look look) {
        return new Mark(look, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public Mark with(Look other) {
        return new Mark(other, badge, change, fact, dimmed);
    }

    public Mark withBadge(Badge other) {
        return new Mark(look, Optional.of(other), change, fact, dimmed);
    }

    public Mark withChange(Badge other) {
        return new Mark(look, badge, Optional.of(other), fact, dimmed);
    }

    public Mark withFact(String other) {
        return new Mark(look, badge, change, Optional.of(other), dimmed);
    }

    /// The words at the foot of a class: how many hosts a failure concerns, in place of others.
    public String note(String otherwise) {
        return isNote() ? fact.orElse(otherwise) : otherwise;
    }

    /// Whether the fact of a class belongs at its foot.
    public boolean isNote() {
        return look == Look.DEGRADED || look == Look.ERROR;
    }

    public Mark asDimmed() {
        return new Mark(look, Optional.empty(), Optional.empty(), fact, true);
    }
}
