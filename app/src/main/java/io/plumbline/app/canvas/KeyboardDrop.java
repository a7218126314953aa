package io.plumbline.app.canvas;

import io.plumbline.app.canvas.gesture.DragState;
import io.plumbline.app.canvas.gesture.DragSurface;
import io.plumbline.app.canvas.gesture.DropSession;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keyboard way of a drag: the source is chosen, a list shows all targets, one is taken. The same
/// judgement, the same preview and the same edit as with the pointer.
public final class KeyboardDrop {
    private final DragSurface surface;
    private final DropSession session;
    private DragState state;
    private boolean over;

    KeyboardDrop(DragSurface surface, Dragged dragged, String title, Texts texts) {
        this.surface = surface;
        this.session = new DropSession(surface.topology(), surface.scene(), dragged, texts);
        this.state =
                new DragState(
                        dragged,
                        title,
                        session.targets(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false,
                        0,
                        0);
        surface.judged(session.marks());
        surface.drag(Optional.of(state));
    }

    public List<Drop> targets() {
        return session.targets();
    }

    /// Previews one target.
    public void choose(Drop drop) {
        if (over) {
            return;
        }
        var after = session.after(drop);
        var added = after.map(session::added).orElse(Set.of());
        surface.preview(after);
        surface.judged(session.marks(drop, added));
        state =
                new DragState(
                        state.dragged(),
                        state.title(),
                        state.targets(),
                        Optional.of(drop),
                        after,
                        added,
                        false,
                        pointX(drop),
                        pointY(drop));
        surface.drag(Optional.of(state));
    }

    /// Where a pointer would be: in the middle of the target.
    private double pointX(Drop drop) {
        return surface.scene()
                .node(drop.target())
                .map(node -> surface.viewport().screenX(node.bounds().centreX()))
                .orElse(0.0);
    }

    private double pointY(Drop drop) {
        return surface.scene()
                .node(drop.target())
                .map(node -> surface.viewport().screenY(node.bounds().centreY()))
                .orElse(0.0);
    }

    /// Drops on a target; a refused one stays as it is.
    public void take(Drop drop) {
        if (over || drop.edit().isEmpty()) {
            return;
        }
        cancel();
        surface.commit(drop.edit().get());
    }

    /// Ends it without an edit.
    public void cancel() {
        if (over) {
            return;
        }
        over = true;
        surface.judged(Map.of());
        surface.preview(Optional.empty());
        surface.drag(Optional.empty());
    }
}
