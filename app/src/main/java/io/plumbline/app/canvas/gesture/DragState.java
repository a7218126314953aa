package io.plumbline.app.canvas.gesture;

import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A drag that is going on, by pointer or by keyboard.
///
/// @param title what is dragged, in words
/// @param targets everything that was judged, in the order of the design
/// @param over the target under the pointer or chosen in the list
/// @param after the design if it were dropped there
/// @param added objects that would be new
/// @param asking whether the drop has a drawback and waits for an answer
/// @param x of the pointer on the canvas in pixels
/// @param y of the pointer on the canvas in pixels
public record DragState(
        Dragged dragged,
        String title,
        List<Drop> targets,
        Optional<Drop> over,
        Optional<Topology> after,
        Set<ElementId> added,
        boolean asking,
        double x,
        double y) {

    DragState at(double newX, double newY) {
        return new DragState(dragged, title, targets, over, after, added, asking, newX, newY);
    }

    DragState over(Optional<Drop> drop, Optional<Topology> design, Set<ElementId> created) {
        return new DragState(dragged, title, targets, drop, design, created, asking, x, y);
    }

    DragState asked() {
        return new DragState(dragged, title, targets, over, after, added, true, x, y);
    }
}
