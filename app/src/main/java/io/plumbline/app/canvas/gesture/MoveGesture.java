package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.DiagramEdits;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// Moves objects to another place. They snap to the grid and to edges and middles of others; Alt
/// suspends it.
public final class MoveGesture extends AbstractGesture {
    private static final int REACH = 6;

    private final Set<ElementId> moved;
    private final Scene before;
    private final Runnable onClick;
    private double startX;
    private double startY;
    private int dx;
    private int dy;

    /// @param onClick what a press without movement does
    public MoveGesture(GestureSurface surface, Set<ElementId> moved, Runnable onClick) {
        super(surface);
        this.moved = moved;
        this.before = surface.scene();
        this.onClick = onClick;
    }

    @Override
    protected void start(double x, double y) {
        startX = x;
        startY = y;
    }

    @Override
    protected void move(double x, double y, MouseEvent event) {
        var zoom = surface().viewport().zoom();
        dx = (int) Math.round((x - startX) / zoom);
        dy = (int) Math.round((y - startY) / zoom);
        var guides = new ArrayList<Guide>();
        if (!holdsAlt(event)) {
            snap(guides);
        }
        surface().guides(guides);
        surface()
                .preview(
                        Optional.of(
                                DiagramEdits.move(moved, dx, dy).applyTo(surface().topology())));
    }

    private void snap(List<Guide> guides) {
        var own = bounds();
        if (own.isEmpty()) {
            return;
        }
        var box = own.get().moved(dx, dy);
        var others =
                before.nodes().stream()
                        .filter(node -> !moved.contains(node.id()))
                        .filter(MoveGesture::isOrientation)
                        .map(NodeView::bounds)
                        .toList();
        var byX = AlignmentGuides.vertical(box, others, REACH);
        var byY = AlignmentGuides.horizontal(box, others, REACH);
        dx = byX.map(found -> dx + found.shift()).orElseGet(() -> toGrid(own.get().x(), dx));
        dy = byY.map(found -> dy + found.shift()).orElseGet(() -> toGrid(own.get().y(), dy));
        byX.ifPresent(found -> guides.add(found.guide()));
        byY.ifPresent(found -> guides.add(found.guide()));
    }

    private static int toGrid(int at, int by) {
        return Math.round((float) (at + by) / Sizes.SNAP) * Sizes.SNAP - at;
    }

    /// Objects inside a class move with it and give no line to align to.
    private static boolean isOrientation(NodeView node) {
        return switch (node) {
            case NodeView.HostClassView _,
                    NodeView.PairView _,
                    NodeView.ExternalView _,
                    NodeView.NetworkView _,
                    NodeView.NoteView _ ->
                    true;
            case NodeView.SwitchView view -> !view.paired();
            case NodeView.NicView _,
                    NodeView.BondView _,
                    NodeView.FunctionsView _,
                    NodeView.CarrierView _,
                    NodeView.CapsuleView _,
                    NodeView.PlugView _ ->
                    false;
        };
    }

    private Optional<Box> bounds() {
        return moved.stream()
                .flatMap(id -> before.node(id).stream())
                .map(NodeView::bounds)
                .reduce(Box::union);
    }

    @Override
    protected void drop(double x, double y, MouseEvent event) {
        move(x, y, event);
        finish();
        surface().commit(DiagramEdits.move(moved, dx, dy));
    }

    @Override
    protected void click(double x, double y, MouseEvent event) {
        onClick.run();
    }

    @Override
    protected void cancel() {
        finish();
    }

    private void finish() {
        surface().guides(List.of());
        surface().preview(Optional.empty());
    }
}
