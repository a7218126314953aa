package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.app.canvas.scene.Hit.Part;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a person points at. Every object can be hit in at least 16 × 16 pixels, a line in nine.
public final class HitTest {
    private static final double LEAST = 16;
    private static final double LINE = 4.5;
    private static final int REACH = 24;
    private static final int CORNER = 16;

    private final Scene scene;
    private final Viewport viewport;

    public HitTest(Scene scene, Viewport viewport) {
        this.scene = scene;
        this.viewport = viewport;
    }

    /// The uppermost object under a point in pixels: jacks before bodies, bodies before lines, lines
    /// before the frames and cards below them.
    public Optional<Hit> at(double screenX, double screenY) {
        var x = viewport.canvasX(screenX);
        var y = viewport.canvasY(screenY);
        var reach = (int) Math.ceil(REACH / viewport.zoom());
        var area = new Box((int) x - reach, (int) y - reach, 2 * reach, 2 * reach);
        var near = scene.nodesIn(area).reversed().stream().filter(this::isShown).toList();
        return jack(near, x, y)
                .or(() -> body(near, x, y))
                .or(() -> line(area, x, y))
                .or(() -> card(near, x, y));
    }

    /// Objects whose box lies in an area, for the marquee; frames and cards only when all of them does.
    public Set<ElementId> inside(Box area) {
        var found = new HashSet<ElementId>();
        for (var node : scene.nodesIn(area)) {
            var box = node.bounds();
            var whole =
                    box.x() >= area.x()
                            && box.y() >= area.y()
                            && box.right() <= area.right()
                            && box.bottom() <= area.bottom();
            if (whole && !(node instanceof PlugView) && isShown(node)) {
                found.add(node.id());
            }
        }
        return found;
    }

    private boolean isShown(NodeView node) {
        return switch (viewport.detail()) {
            case NEAR -> true;
            case MIDDLE -> !(node instanceof PlugView);
            case FAR ->
                    switch (node) {
                        case HostClassView _,
                                PairView _,
                                NodeView.ExternalView _,
                                NodeView.NetworkView _ ->
                                true;
                        case SwitchView view -> !view.paired();
                        case NicView _,
                                NodeView.BondView _,
                                NodeView.FunctionsView _,
                                NodeView.CarrierView _,
                                NodeView.CapsuleView _,
                                NodeView.NoteView _,
                                PlugView _ ->
                                false;
                    };
        };
    }

    private Optional<Hit> jack(List<NodeView> nodes, double x, double y) {
        if (viewport.detail() != Detail.NEAR) {
            return Optional.empty();
        }
        for (var node : nodes) {
            if (node instanceof NicView nic
                    && isIn(jackBox(nic.bounds().x(), nic.bounds().centreY()), x, y)) {
                return Optional.of(new Hit(nic.id(), Part.SOCKET));
            }
            if (node instanceof SwitchView view) {
                for (var row : view.rows()) {
                    if (isIn(jackBox(view.bounds().right(), row.centreY()), x, y)) {
                        return Optional.of(new Hit(row.cable(), Part.PORT));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Box jackBox(int x, int y) {
        return new Box(x - 8, y - 8, 16, 16);
    }

    private Optional<Hit> body(List<NodeView> nodes, double x, double y) {
        return nodes.stream()
                .filter(node -> !isCard(node) && !(node instanceof PlugView))
                .filter(node -> isIn(node.bounds(), x, y))
                .min(Comparator.comparingDouble(node -> distance(node.bounds(), x, y)))
                .map(node -> new Hit(node.id(), bodyPart(node, x, y)));
    }

    private static Part bodyPart(NodeView node, double x, double y) {
        var box = node.bounds();
        return node instanceof NodeView.NoteView
                        && x >= box.right() - CORNER
                        && y >= box.bottom() - CORNER
                ? Part.CORNER
                : Part.BODY;
    }

    private Optional<Hit> line(Box area, double x, double y) {
        var reach = LINE / viewport.zoom();
        var lines = new ArrayList<EdgeRoute>();
        for (var edge : scene.edgesIn(area)) {
            if (isShown(edge) && edge.distance(x, y) <= reach) {
                lines.add(edge);
            }
        }
        return lines.reversed().stream()
                .min(Comparator.comparingDouble(edge -> edge.distance(x, y)))
                .map(edge -> new Hit(edge.id(), Part.LINE));
    }

    /// Wires inside a host stand for the interface above them, which can be hit itself.
    private boolean isShown(EdgeRoute edge) {
        return switch (viewport.detail()) {
            case NEAR -> edge.kind() != Kind.BUNDLE && edge.kind() != Kind.TRUNK;
            case MIDDLE -> edge.kind() != Kind.MEMBER && edge.kind() != Kind.TRUNK;
            case FAR -> edge.kind() == Kind.LINK || edge.kind() == Kind.EXTERNAL;
        };
    }

    private Optional<Hit> card(List<NodeView> nodes, double x, double y) {
        return nodes.stream()
                .filter(HitTest::isCard)
                .filter(node -> isIn(node.bounds(), x, y))
                .findFirst()
                .map(node -> chip(node, x, y).orElseGet(() -> new Hit(node.id(), part(node, y))));
    }

    /// The hosts that have a chip in the footer of their class.
    private Optional<Hit> chip(NodeView node, double x, double y) {
        if (!(node instanceof HostClassView view) || viewport.detail() != Detail.NEAR) {
            return Optional.empty();
        }
        return view.chips().stream()
                .filter(chip -> chip.box().contains(x, y))
                .flatMap(chip -> chip.host().stream())
                .map(host -> new Hit(host, Part.BODY))
                .findFirst();
    }

    private static Part part(NodeView node, double y) {
        return node instanceof HostClassView && y > node.bounds().y() + Sizes.CLASS_HEADER
                ? Part.BODY
                : Part.HEADER;
    }

    private static boolean isCard(NodeView node) {
        return node instanceof HostClassView || node instanceof PairView;
    }

    /// Small objects are hit in a larger area around them.
    private boolean isIn(Box box, double x, double y) {
        var growX = Math.max(0, (LEAST / viewport.zoom() - box.width()) / 2);
        var growY = Math.max(0, (LEAST / viewport.zoom() - box.height()) / 2);
        return x >= box.x() - growX
                && x < box.right() + growX
                && y >= box.y() - growY
                && y < box.bottom() + growY;
    }

    private static double distance(Box box, double x, double y) {
        var dx = Math.max(Math.max(box.x() - x, 0), x - box.right());
        var dy = Math.max(Math.max(box.y() - y, 0), y - box.bottom());
        return Math.max(dx, dy);
    }
}
