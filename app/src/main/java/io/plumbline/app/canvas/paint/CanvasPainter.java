package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.draw.DrawingSurface;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.NodeView.BondView;
import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.CarrierView;
import io.plumbline.app.canvas.scene.NodeView.ExternalView;
import io.plumbline.app.canvas.scene.NodeView.FunctionsView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NetworkView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.NoteView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import java.util.List;

/// Draws what a viewport shows of a scene, in the order frames, cards, lines, lit lines, bodies,
/// sockets, badges. Needs no window.
public final class CanvasPainter {
    private static final int GRID = 16;
    private static final double GRID_VISIBLE_FROM = 0.6;
    private static final int OVERHANG = 24;
    private static final double BADGE = 16;
    private static final double CHANGE_BADGE = 14;

    private CanvasPainter() {}

    public static void paint(
            Scene scene, Marks marks, Viewport viewport, Theme theme, DrawingSurface surface) {
        var pen = new Pen(surface, viewport, theme);
        ground(viewport, theme, surface);
        var area = viewport.visible().grown(OVERHANG);
        var nodes = scene.nodesIn(area);
        var edges = new EdgePainter(pen, marks, viewport.detail());
        var shown = scene.edgesIn(area).stream().filter(edges::isDrawn).toList();
        cards(pen, nodes, marks, viewport.detail());
        shown.stream().filter(edge -> !edges.isLit(edge)).forEach(edges::draw);
        scene.labels().stream()
                .filter(label -> area.contains(label.x(), label.baseline()))
                .forEach(edges::draw);
        shown.stream().filter(edges::isLit).forEach(edges::draw);
        bodies(pen, nodes, marks, viewport.detail());
        if (viewport.detail() == Detail.NEAR) {
            jacks(pen, nodes, marks);
        }
        badges(pen, nodes, marks, viewport.detail());
    }

    /// The headings of the columns at the upper edge of a picture; on the screen they are overlay.
    public static void captions(
            Scene scene, Viewport viewport, Theme theme, DrawingSurface surface) {
        var size = Math.max(1, viewport.zoom());
        for (var caption : scene.captions()) {
            surface.text(
                    caption.text(),
                    Math.round(viewport.screenX(caption.x())),
                    Math.round(20 * size),
                    TextStyle.STRONG_FACT.scaled(size),
                    theme.rgb(Token.FG_MUTED),
                    Anchor.START);
        }
    }

    private static void ground(Viewport viewport, Theme theme, DrawingSurface surface) {
        var pitch =
                viewport.zoom() < GRID_VISIBLE_FROM ? 0 : (int) Math.round(GRID * viewport.zoom());
        surface.fillGround(
                viewport.width(),
                viewport.height(),
                theme.rgb(Token.BG_CANVAS),
                theme.rgb(Token.GRID),
                pitch == 0 ? 0 : Math.floorMod(Math.round(viewport.screenX(0)), pitch),
                pitch == 0 ? 0 : Math.floorMod(Math.round(viewport.screenY(0)), pitch),
                pitch);
    }

    private static void cards(Pen pen, List<NodeView> nodes, Marks marks, Detail detail) {
        for (var node : nodes) {
            if (isCard(node)) {
                draw(pen, node, marks, detail);
            }
        }
    }

    private static void bodies(Pen pen, List<NodeView> nodes, Marks marks, Detail detail) {
        for (var node : nodes) {
            if (!isCard(node)) {
                draw(pen, node, marks, detail);
            }
        }
    }

    private static boolean isCard(NodeView node) {
        return node instanceof PairView || node instanceof HostClassView;
    }

    private static void draw(Pen pen, NodeView node, Marks marks, Detail detail) {
        var mark = marks.of(node.id());
        pen.dim(mark.dimmed());
        switch (detail) {
            case NEAR -> near(pen, node, mark, marks);
            case MIDDLE -> new MiddlePainter(pen).draw(node, mark);
            case FAR -> new FarPainter(pen, marks).draw(node, mark);
        }
        pen.dim(false);
    }

    private static void near(Pen pen, NodeView node, Mark mark, Marks marks) {
        switch (node) {
            case HostClassView view -> HostPainter.draw(pen, view, mark);
            case PairView view -> FabricPainter.draw(pen, view, mark);
            case SwitchView view -> FabricPainter.draw(pen, view, mark, marks);
            case ExternalView view -> FabricPainter.draw(pen, view, mark);
            case NicView view -> HostPainter.draw(pen, view, mark);
            case BondView view -> HostPainter.draw(pen, view, mark);
            case FunctionsView view -> HostPainter.draw(pen, view, mark);
            case CarrierView view -> HostPainter.draw(pen, view, mark);
            case NetworkView view -> FabricPainter.draw(pen, view, mark);
            case CapsuleView view -> FabricPainter.draw(pen, view, mark);
            case NoteView view -> FabricPainter.draw(pen, view, mark);
            case PlugView _ -> {}
        }
    }

    /// Sockets, ports and plugs lie over the edges of their objects.
    private static void jacks(Pen pen, List<NodeView> nodes, Marks marks) {
        for (var node : nodes) {
            var mark = marks.of(node.id());
            pen.dim(mark.dimmed() && !(node instanceof SwitchView));
            switch (node) {
                case NicView view -> HostPainter.socket(pen, view, mark, marks.isLit(view.id()));
                case SwitchView view -> FabricPainter.ports(pen, view, marks);
                case PlugView view -> HostPainter.draw(pen, view, marks.isLit(view.id()));
                case HostClassView _,
                        PairView _,
                        ExternalView _,
                        BondView _,
                        FunctionsView _,
                        CarrierView _,
                        NetworkView _,
                        CapsuleView _,
                        NoteView _ -> {}
            }
            pen.dim(false);
        }
    }

    private static void badges(Pen pen, List<NodeView> nodes, Marks marks, Detail detail) {
        for (var node : nodes) {
            if (node instanceof PlugView
                    || detail == Detail.FAR && !(node instanceof PairView)
                    || detail == Detail.MIDDLE && node instanceof NicView) {
                continue;
            }
            var mark = marks.of(node.id());
            var box = node.bounds();
            mark.badge()
                    .ifPresent(badge ->
                            Badges.draw(pen, badge, box.right(), box.y(), size(BADGE, pen)));
            mark.change()
                    .ifPresent(badge ->
                            Badges.draw(pen, badge, box.x(), box.y(), size(CHANGE_BADGE, pen)));
        }
    }

    private static double size(double size, Pen pen) {
        return Math.round(Math.clamp(size * pen.zoom(), 12, 2 * size));
    }
}
