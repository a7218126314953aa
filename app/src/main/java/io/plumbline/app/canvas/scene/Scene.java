package io.plumbline.app.canvas.scene;

import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that can be drawn of one topology.
public final class Scene {
    public static final Scene EMPTY = new Scene(List.of(), List.of(), List.of(), List.of());

    private final List<NodeView> nodes;
    private final List<EdgeRoute> edges;
    private final List<EdgeLabel> labels;
    private final List<Caption> captions;
    private final Map<ElementId, NodeView> byId = new HashMap<>();
    private final SpatialGrid<NodeView> nodeGrid = new SpatialGrid<>();
    private final SpatialGrid<EdgeRoute> edgeGrid = new SpatialGrid<>();
    private final Box bounds;

    Scene(
            List<NodeView> nodes,
            List<EdgeRoute> edges,
            List<EdgeLabel> labels,
            List<Caption> captions) {
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.labels = List.copyOf(labels);
        this.captions = List.copyOf(captions);
        for (var node : nodes) {
            nodeGrid.add(node, node.bounds());
            if (!(node instanceof NodeView.PlugView)) {
                byId.put(node.id(), node);
            }
        }
        edges.forEach(edge -> edgeGrid.add(edge, edge.bounds()));
        bounds =
                nodes.stream().map(NodeView::bounds).reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }

    public List<NodeView> nodes() {
        return nodes;
    }

    public List<EdgeRoute> edges() {
        return edges;
    }

    public List<EdgeLabel> labels() {
        return labels;
    }

    public List<Caption> captions() {
        return captions;
    }

    /// Around all objects; nothing at the origin when there are none.
    public Box bounds() {
        return bounds;
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public Optional<NodeView> node(ElementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Objects that touch the area, in drawing order.
    public List<NodeView> nodesIn(Box area) {
        return nodeGrid.in(area);
    }

    public List<EdgeRoute> edgesIn(Box area) {
        return edgeGrid.in(area);
    }
}
