package io.plumbline.app.canvas;

import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.Diagram;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Note;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.Collection;
import java.util.Optional;

/// Changes of the picture alone. The first of them stores where everything stands, so that moving one
/// object does not let the layout move the others.
public final class DiagramEdits {

    private DiagramEdits() {}

    /// Moves objects by a distance and pins them there.
    public static Edit move(Collection<ElementId> ids, int dx, int dy) {
        var label = ids.size() == 1 ? "Move " + ids.iterator().next().name() : "Move " + ids.size() + " objects";
        return Edit.of(label, before -> moved(before, ids, dx, dy));
    }

    private static Topology moved(Topology before, Collection<ElementId> ids, int dx, int dy) {
        if (dx == 0 && dy == 0) {
            return before;
        }
        var diagram = stored(before);
        for (var id : ids) {
            var at = diagram.position(id);
            if (at.isPresent()) {
                diagram =
                        diagram.with(
                                id, new Position(at.get().x() + dx, at.get().y() + dy, true));
            }
        }
        return before.withDiagram(diagram);
    }

    /// Puts one object at a place, as when it was dropped there.
    public static Edit place(ElementId id, int x, int y) {
        return Edit.of(
                "Place " + id.name(),
                before -> before.withDiagram(stored(before).with(id, new Position(x, y, true))));
    }

    /// Lays everything out again, except what is pinned.
    public static Edit arrange() {
        return Edit.of(
                "Arrange",
                before -> before.withDiagram(Arrangement.afresh(before).storedIn(before)));
    }

    /// Lets the layout move an object again, or no longer.
    public static Edit pin(ElementId id, boolean pinned) {
        return Edit.of(
                (pinned ? "Pin " : "Unpin ") + id.name(),
                before -> {
                    var diagram = stored(before);
                    return diagram.position(id)
                            .map(at -> diagram.with(id, new Position(at.x(), at.y(), pinned)))
                            .map(before::withDiagram)
                            .orElse(before);
                });
    }

    /// Writes a note onto the canvas.
    public static Edit addNote(String name, String text, int x, int y) {
        return Edit.of(
                "Add note",
                before -> {
                    var note = new Note(name, text, Optional.empty(), 0, 0, Extras.NONE);
                    var diagram = stored(before);
                    var noted = Shape.with(diagram, "notes", diagram.notes().with(note));
                    return before.withDiagram(
                            noted.with(
                                    ElementId.of(ElementKind.NOTE, name), new Position(x, y, true)));
                });
    }

    private static Diagram stored(Topology topology) {
        return Arrangement.of(topology).storedIn(topology);
    }
}
