package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Position;
import java.util.Map;
import java.util.Set;

/// Edits of positions. They trigger no check.
public final class Moves {

    private Moves() {}

    /// Objects put somewhere by hand: pinned there.
    public static Edit move(Map<ElementId, Position> to) {
        var label =
                to.size() == 1
                        ? "Move " + to.keySet().iterator().next().name()
                        : "Move " + to.size() + " objects";
        return place(label, to);
    }

    /// Positions as they are given.
    public static Edit place(String label, Map<ElementId, Position> at) {
        return Edit.of(
                label,
                before -> {
                    var diagram = before.diagram();
                    for (var entry : at.entrySet()) {
                        diagram = diagram.with(entry.getKey(), entry.getValue());
                    }
                    return before.withDiagram(diagram);
                });
    }

    /// Objects that the layout may place again.
    public static Edit unpin(Set<ElementId> ids) {
        return Edit.of(
                "Unpin "
                        + (ids.size() == 1
                                ? ids.iterator().next().name()
                                : ids.size() + " objects"),
                before -> {
                    var diagram = before.diagram();
                    for (var id : ids) {
                        diagram = diagram.without(id);
                    }
                    return before.withDiagram(diagram);
                });
    }
}
