package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.scene.Hit;
import io.plumbline.app.canvas.scene.HitTest;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;

/// What a gesture may do to the canvas.
public interface GestureSurface {

    /// The node whose coordinates pointer positions are in.
    Node node();

    Topology topology();

    Scene scene();

    Viewport viewport();

    void setViewport(Viewport viewport);

    Set<ElementId> selection();

    void setSelection(Set<ElementId> ids);

    /// Shows the design as it would be; empty shows it as it is.
    void preview(Optional<Topology> topology);

    /// Makes one step of the history.
    void commit(Edit edit);

    /// Draws the outline of a marquee; empty removes it.
    void marquee(Optional<Box> area);

    /// Draws lines to which a moved object is aligned; in canvas units.
    void guides(List<Guide> guides);

    default Optional<Hit> hit(double x, double y) {
        return new HitTest(scene(), viewport()).at(x, y);
    }
}
