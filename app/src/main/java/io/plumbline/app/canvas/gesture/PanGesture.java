package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.scene.Viewport;
import javafx.scene.input.MouseEvent;

/// Moves the picture under the pointer.
public final class PanGesture extends AbstractGesture {
    private final Viewport before;
    private double startX;
    private double startY;

    public PanGesture(GestureSurface surface) {
        super(surface);
        before = surface.viewport();
    }

    @Override
    protected void start(double x, double y) {
        startX = x;
        startY = y;
    }

    @Override
    protected void move(double x, double y, MouseEvent event) {
        surface().setViewport(before.panned(x - startX, y - startY));
    }

    @Override
    protected void drop(double x, double y, MouseEvent event) {
        move(x, y, event);
    }

    @Override
    protected void cancel() {
        surface().setViewport(before);
    }
}
