package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.topology.ElementId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a drag onto targets may do to the canvas beyond what every gesture may.
public interface DragSurface extends GestureSurface {

    /// Shows which objects are targets.
    void judged(Map<ElementId, Mark> targets);

    /// Tells bubble, counter and the docks how the drag stands; empty when it is over.
    void drag(Optional<DragState> state);

    /// Lets the rules judge a drop, off the JavaFX thread; the answer comes on it, and only while it
    /// is still wanted.
    void judge(Drop drop, Consumer<Drop> answer);

    /// Asks in place whether to drop with a drawback.
    void ask(DragState state, Runnable onDrop, Runnable onCancel);
}
