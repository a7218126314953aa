package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// Routes every line of a design: between switches, from switches to hosts, inside hosts, to networks.
final class CableRouter {

    /// What the routes need and yield.
    record Cables(
            List<CapsuleView> capsules,
            List<PlugView> plugs,
            List<EdgeRoute> edges,
            List<EdgeLabel> labels) {

        Cables() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Topology topology;
    private final Arrangement arrangement;

    CableRouter(Topology topology, Arrangement arrangement) {
        this.topology = topology;
        this.arrangement = arrangement;
    }

    Cables route() {
        var cables = new Cables();
        new FabricRoutes(topology, arrangement, cables).add();
        new BundleRoutes(topology, arrangement, cables).add();
        new HostRoutes(topology, arrangement, cables).add();
        return cables;
    }
}
