package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.model.topology.ElementId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the arrow keys lead: along the lines to the left and right, up and down in a column.
public final class Neighbours {

    public enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    private Neighbours() {}

    /// The object to begin with.
    public static Optional<NodeView> first(Scene scene) {
        return scene.nodes().stream()
                .min(
                        Comparator.<NodeView>comparingInt(node -> node.bounds().x())
                                .thenComparingInt(node -> node.bounds().y()));
    }

    /// All objects column by column, each from above.
    public static List<ElementId> readingOrder(Scene scene) {
        return scene.nodes().stream()
                .filter(node -> !(node instanceof PlugView))
                .sorted(
                        Comparator.<NodeView>comparingInt(node -> node.bounds().x())
                                .thenComparingInt(node -> node.bounds().y()))
                .map(NodeView::id)
                .toList();
    }

    public static Optional<NodeView> of(Scene scene, NodeView from, Direction direction) {
        return switch (direction) {
            case LEFT, RIGHT -> alongLine(scene, from, direction == Direction.RIGHT);
            case UP, DOWN -> inColumn(scene, from, direction == Direction.DOWN);
        };
    }

    private static Optional<NodeView> alongLine(Scene scene, NodeView from, boolean right) {
        var joined = new HashSet<ElementId>();
        for (var edge : scene.edges()) {
            if (edge.from().equals(from.id())) {
                joined.add(edge.to());
            }
            if (edge.to().equals(from.id())) {
                joined.add(edge.from());
            }
        }
        return nearest(scene, from, right, joined).or(() -> nearest(scene, from, right, Set.of()));
    }

    /// @param among only these, or all when it is empty
    private static Optional<NodeView> nearest(
            Scene scene, NodeView from, boolean right, Set<ElementId> among) {
        var middle = from.bounds();
        return scene.nodes().stream()
                .filter(node -> !(node instanceof PlugView) && !node.id().equals(from.id()))
                .filter(node -> among.isEmpty() || among.contains(node.id()))
                .filter(node ->
                        right
                                ? node.bounds().x() >= middle.right()
                                : node.bounds().right() <= middle.x())
                .min(
                        Comparator.comparingDouble(node ->
                                Math.abs(node.bounds().centreX() - middle.centreX())
                                        + 2.0
                                                * Math.abs(
                                                        node.bounds().centreY()
                                                                - middle.centreY())));
    }

    private static Optional<NodeView> inColumn(Scene scene, NodeView from, boolean down) {
        var own = from.bounds();
        return scene.nodes().stream()
                .filter(node -> !(node instanceof PlugView) && !node.id().equals(from.id()))
                .filter(node -> isCard(node) == isCard(from))
                .filter(node -> node instanceof CapsuleView == from instanceof CapsuleView)
                .filter(node -> node.bounds().x() < own.right() && own.x() < node.bounds().right())
                .filter(node ->
                        down
                                ? node.bounds().centreY() > own.centreY()
                                : node.bounds().centreY() < own.centreY())
                .min(
                        Comparator.comparingInt(
                                node -> Math.abs(node.bounds().centreY() - own.centreY())));
    }

    private static boolean isCard(NodeView node) {
        return node instanceof HostClassView || node instanceof PairView;
    }
}
