package io.plumbline.app.canvas.gesture;

import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.drop.Drop.Outcome;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// Drags something onto an object: shows all targets at once, over one of them what would come of it,
/// and ends in one edit. A drawback asks once in place; Shift skips the question.
public final class DropGesture extends AbstractGesture {

    /// What dropping on empty canvas means, for parts that stand there by themselves.
    @FunctionalInterface
    public interface OnCanvas {
        Optional<Edit> at(int x, int y);
    }

    private final DragSurface canvas;
    private final Dragged dragged;
    private final String title;
    private final Texts texts;
    private final OnCanvas onCanvas;
    private final Optional<MoveGesture> move;
    private final Runnable onClick;
    private Optional<DropSession> session = Optional.empty();
    private Optional<DragState> state = Optional.empty();

    /// @param title what is dragged, in words
    /// @param move moves the dragged object while no target is under the pointer
    /// @param onClick what a press without movement does
    public DropGesture(
            DragSurface canvas,
            Dragged dragged,
            String title,
            Texts texts,
            OnCanvas onCanvas,
            Optional<MoveGesture> move,
            Runnable onClick) {
        super(canvas);
        this.canvas = canvas;
        this.dragged = dragged;
        this.title = title;
        this.texts = texts;
        this.onCanvas = onCanvas;
        this.move = move;
        this.onClick = onClick;
    }

    @Override
    protected void start(double x, double y) {
        var started = new DropSession(canvas.topology(), canvas.scene(), dragged, texts);
        session = Optional.of(started);
        canvas.judged(started.marks());
        publish(
                new DragState(
                        dragged,
                        title,
                        started.targets(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false,
                        x,
                        y));
        move.ifPresent(gesture -> gesture.start(x, y));
    }

    @Override
    protected void move(double x, double y, MouseEvent event) {
        var going = session.orElseThrow();
        var before = state.orElseThrow().at(x, y);
        var over = going.at(canvas.viewport(), x, y);
        if (over.map(Drop::target).equals(before.over().map(Drop::target))) {
            publish(before);
        } else {
            enter(going, before, over);
        }
        if (over.isEmpty()) {
            move.ifPresent(gesture -> gesture.move(x, y, event));
        }
    }

    private void enter(DropSession going, DragState before, Optional<Drop> over) {
        var after = over.flatMap(going::after);
        var added = after.map(going::added).orElse(Set.of());
        move.ifPresent(MoveGesture::cancel);
        canvas.preview(after);
        canvas.judged(over.map(drop -> going.marks(drop, added)).orElseGet(going::marks));
        publish(before.over(over, after, added));
        over.filter(Drop::isAllowed)
                .ifPresent(drop -> canvas.judge(drop, answer -> judged(going, drop, answer)));
    }

    /// The rules have spoken: the target under the pointer may have got a drawback.
    private void judged(DropSession going, Drop asked, Drop answer) {
        state.filter(now -> now.over().filter(asked::equals).isPresent())
                .ifPresent(now -> {
                    canvas.judged(going.marks(answer, now.added()));
                    publish(now.over(Optional.of(answer), now.after(), now.added()));
                });
    }

    @Override
    protected void drop(double x, double y, MouseEvent event) {
        move(x, y, event);
        var now = state.orElseThrow();
        var over = now.over();
        if (over.isEmpty()) {
            dropOnCanvas(x, y, event);
        } else if (over.get().outcome() == Outcome.DRAWBACK && !holdsShift(event)) {
            var asking = now.asked();
            publish(asking);
            canvas.ask(asking, () -> commit(over.get().edit()), this::finish);
        } else {
            commit(over.get().edit());
        }
    }

    private void dropOnCanvas(double x, double y, MouseEvent event) {
        if (move.isPresent()) {
            finish();
            move.get().drop(x, y, event);
            return;
        }
        var viewport = canvas.viewport();
        commit(
                onCanvas.at(
                        (int) Math.round(viewport.canvasX(x)),
                        (int) Math.round(viewport.canvasY(y))));
    }

    private void commit(Optional<Edit> edit) {
        finish();
        edit.ifPresent(canvas::commit);
    }

    @Override
    protected void click(double x, double y, MouseEvent event) {
        onClick.run();
    }

    @Override
    protected void cancel() {
        move.ifPresent(MoveGesture::cancel);
        finish();
    }

    private void publish(DragState now) {
        state = Optional.of(now);
        canvas.drag(state);
    }

    private void finish() {
        state = Optional.empty();
        canvas.judged(Map.of());
        canvas.preview(Optional.empty());
        canvas.drag(Optional.empty());
    }
}
