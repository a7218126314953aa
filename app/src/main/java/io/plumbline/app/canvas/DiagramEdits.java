package io.plumbline.app.canvas;

import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.Diagram;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.Collection;

/// Changes of the picture alone. The first of them stores where everything stands, so that moving one
/// object does not let the layout move the others.
public final class DiagramEdits {

    private DiagramEdits() {}

    /// The same edit, which also stores where everything stands before and after it, so that a new
    /// object never moves another. Nothing is stored when it changes nothing.
    public static Edit keepingPlaces(Edit edit) {
        return Edit.of(
                edit.label(),
                before -> {
                    var plain = edit.applyTo(before);
                    if (plain.equals(before)) {
                        return before;
                    }
                    var after = edit.applyTo(before.withDiagram(stored(before)));
                    return after.withDiagram(stored(after));
                });
    }

    /// Moves objects by a distance and pins them there.
    public static Edit move(Collection<ElementId> ids, int dx, int dy) {
        var label =
                ids.size() == 1
                        ? "Move " + ids.iterator().next().name()
                        : "Move " + ids.size() + " objects";
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
                        diagram.with(id, new Position(at.get().x() + dx, at.get().y() + dy, true));
            }
        }
        return before.withDiagram(diagram);
    }

    /// Makes a note as large as this.
    public static Edit resizeNote(String name, int width, int height) {
        return Edit.of(
                "Resize note",
                before -> {
                    var diagram = before.diagram();
                    var notes =
                            diagram.notes()
                                    .replacing(
                                            name,
                                            note ->
                                                    Shape.with(
                                                            Shape.with(note, "width", width),
                                                            "height",
                                                            height));
                    return before.withDiagram(Shape.with(diagram, "notes", notes));
                });
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

    private static Diagram stored(Topology topology) {
        return Arrangement.of(topology).storedIn(topology);
    }
}
