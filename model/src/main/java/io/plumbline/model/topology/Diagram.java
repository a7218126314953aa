package io.plumbline.model.topology;

import java.util.Optional;

/// What only the picture knows: positions and notes.
public record Diagram(Elements<Placement> positions, Elements<Note> notes, Extras extras) {

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
