package io.plumbline.model.topology;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What only the picture knows: positions and notes.
public record Diagram(Elements<Placement> positions, Elements<Note> notes, Extras extras) {

    /// Positions have no order.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Diagram that
                && (positions == that.positions
                        || Set.copyOf(positions.toList())
                                .equals(Set.copyOf(that.positions.toList())))
                && notes.equals(that.notes)
                && extras.equals(that.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Set.copyOf(positions.toList()), notes, extras);
    }

    public Optional<Position> position(ElementId id) {
        return positions.get(id.toString()).map(Placement::position);
    }

    public Diagram with(ElementId id, Position position) {
        return Shape.with(
                this, "positions", positions.with(new Placement(id.toString(), position)));
    }

    public Diagram without(ElementId id) {
        return Shape.with(this, "positions", positions.without(id.toString()));
    }
}
