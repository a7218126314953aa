package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.scene.HitTest;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// Selects everything inside a rectangle. A click on empty canvas clears the selection; Shift adds.
public final class MarqueeGesture extends AbstractGesture {
    private final Set<ElementId> before;
    private double startX;
    private double startY;

    public MarqueeGesture(GestureSurface surface) {
        super(surface);
        before = surface.selection();
    }

    @Override
    protected void start(double x, double y) {
        startX = x;
        startY = y;
    }

    @Override
    protected void move(double x, double y, MouseEvent event) {
        var area = area(x, y);
        surface().marquee(Optional.of(area));
        var found = new HashSet<>(holdsShift(event) ? before : Set.of());
        found.addAll(new HitTest(surface().scene(), surface().viewport()).inside(area));
        surface().setSelection(found);
    }

    private Box area(double x, double y) {
        var viewport = surface().viewport();
        var left = (int) Math.round(viewport.canvasX(Math.min(startX, x)));
        var top = (int) Math.round(viewport.canvasY(Math.min(startY, y)));
        var right = (int) Math.round(viewport.canvasX(Math.max(startX, x)));
        var bottom = (int) Math.round(viewport.canvasY(Math.max(startY, y)));
        return new Box(left, top, right - left, bottom - top);
    }

    @Override
    protected void drop(double x, double y, MouseEvent event) {
        move(x, y, event);
        surface().marquee(Optional.empty());
    }

    @Override
    protected void click(double x, double y, MouseEvent event) {
        if (!holdsShift(event)) {
            surface().setSelection(Set.of());
        }
    }

    @Override
    protected void cancel() {
        surface().marquee(Optional.empty());
        surface().setSelection(before);
    }
}
