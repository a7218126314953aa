package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.DiagramEdits;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Sizes;
import java.util.Optional;
import javafx.scene.input.MouseEvent;

/// Drags the folded corner of a note to make it larger or smaller.
public final class ResizeGesture extends AbstractGesture {
    private static final int LEAST_WIDTH = 64;
    private static final int LEAST_HEIGHT = 40;

    private final String note;
    private final Box before;
    private double startX;
    private double startY;

    /// @param before the place of the note
    public ResizeGesture(GestureSurface surface, String note, Box before) {
        super(surface);
        this.note = note;
        this.before = before;
    }

    @Override
    protected void start(double x, double y) {
        startX = x;
        startY = y;
    }

    @Override
    protected void move(double x, double y, MouseEvent event) {
        surface()
                .preview(
                        Optional.of(
                                DiagramEdits.resizeNote(note, width(x), height(y))
                                        .applyTo(surface().topology())));
    }

    @Override
    protected void drop(double x, double y, MouseEvent event) {
        surface().preview(Optional.empty());
        surface().commit(DiagramEdits.resizeNote(note, width(x), height(y)));
    }

    @Override
    protected void cancel() {
        surface().preview(Optional.empty());
    }

    private int width(double x) {
        var wished = before.width() + (x - startX) / surface().viewport().zoom();
        return Math.max(LEAST_WIDTH, onGrid(wished));
    }

    private int height(double y) {
        var wished = before.height() + (y - startY) / surface().viewport().zoom();
        return Math.max(LEAST_HEIGHT, onGrid(wished));
    }

    private static int onGrid(double length) {
        return (int) Math.round(length / Sizes.SNAP) * Sizes.SNAP;
    }
}
