package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.CableRouter.Cables;
import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Carriers;
import io.plumbline.model.arrange.ClassPlan;
import io.plumbline.model.arrange.ClassPlan.Column;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The wires inside each class, and from its carriers through a plug to the networks.
final class HostRoutes {
    private static final int TRUNK = 16;
    private static final int FIRST_NETWORK_LANE = 18;
    private static final int ROW_GAP = 14;
    private static final int PLUG = 10;

    private final Topology topology;
    private final Arrangement arrangement;
    private final Cables cables;

    HostRoutes(Topology topology, Arrangement arrangement, Cables cables) {
        this.topology = topology;
        this.arrangement = arrangement;
        this.cables = cables;
    }

    void add() {
        for (var hostClass : topology.hostClasses()) {
            var box = arrangement.box(ElementId.hostClass(hostClass.name()));
            var plan = arrangement.classes().get(hostClass.name());
            if (box.isPresent() && plan != null) {
                var parts = new HashMap<String, Box>();
                for (var part : plan.parts()) {
                    parts.put(part.name(), part.box().moved(box.get().x(), box.get().y()));
                }
                addFunctions(hostClass, plan, box.get());
                addInside(hostClass, plan, box.get(), parts);
                addOutside(hostClass, box.get(), parts);
            }
        }
    }

    /// From a NIC to the virtual functions cut from it.
    private void addFunctions(HostClass hostClass, ClassPlan plan, Box box) {
        for (var part : plan.parts()) {
            if (part.column() == Column.VIRTUAL_FUNCTIONS) {
                var nic = ElementId.onHost(hostClass.name(), part.name());
                var y = box.y() + part.box().centreY();
                add(nic, nic, nic, box.x() + Sizes.NIC_WIDTH, y, box.x() + part.box().x(), y);
            }
        }
    }

    private void addInside(HostClass hostClass, ClassPlan plan, Box box, Map<String, Box> parts) {
        for (var item : hostClass.interfaces()) {
            var upper = parts.get(item.name());
            if (upper == null) {
                continue;
            }
            var id = ElementId.onHost(hostClass.name(), item.name());
            for (var name : item.below()) {
                var lower = lowerBox(plan, box, name);
                if (lower.isPresent() && lower.get().right() <= upper.x()) {
                    addWire(ElementId.onHost(hostClass.name(), name), id, lower.get(), upper);
                }
            }
        }
    }

    /// The NIC plate rather than the functions cut from it.
    private static Optional<Box> lowerBox(ClassPlan plan, Box box, String name) {
        return plan.part(name).map(part -> part.box().moved(box.x(), box.y()));
    }

    private void addWire(ElementId lower, ElementId upper, Box from, Box to) {
        var y = from.centreY();
        var enter = to.height() >= Sizes.BOND_HEIGHT ? clampInside(y, to) : to.centreY();
        if (y == enter) {
            add(upper, lower, upper, from.right(), y, to.x(), y);
            return;
        }
        var bend = Math.max(from.right(), to.x() - TRUNK);
        add(upper, lower, upper, from.right(), y, bend, y, bend, enter, to.x(), enter);
    }

    private static int clampInside(int y, Box box) {
        return Math.clamp(y, box.y() + 10, box.bottom() - 10);
    }

    private void addOutside(HostClass hostClass, Box box, Map<String, Box> parts) {
        var lanes = new LinkedHashMap<String, Integer>();
        var plugged = new HashMap<String, Boolean>();
        Carriers.of(topology, hostClass)
                .forEach((network, names) -> {
                    var at = arrangement.box(network);
                    for (var name : names) {
                        var carrier = parts.get(name);
                        if (at.isPresent() && carrier != null) {
                            plugged.merge(name, isMapped(network), Boolean::logicalOr);
                            connect(hostClass, box, carrier, name, network, at.get(), lanes);
                        }
                    }
                });
        plugged.forEach((name, mapped) -> {
            var carrier = parts.get(name);
            if (carrier != null) {
                cables.plugs()
                        .add(
                                new PlugView(
                                        ElementId.onHost(hostClass.name(), name),
                                        new Box(
                                                box.right() - PLUG / 2,
                                                carrier.centreY() - PLUG / 2,
                                                PLUG,
                                                PLUG),
                                        mapped));
            }
        });
    }

    private boolean isMapped(ElementId network) {
        return network.kind() == ElementKind.NETWORK
                && topology.networks()
                        .get(network.name())
                        .filter(n -> n.kind() == NetworkKind.LOCALNET)
                        .isPresent();
    }

    private void connect(
            HostClass hostClass,
            Box box,
            Box carrier,
            String name,
            ElementId network,
            Box at,
            Map<String, Integer> lanes) {
        var id = ElementId.onHost(hostClass.name(), name);
        var y = carrier.centreY();
        var target = at.centreY();
        if (y == target && at.x() > box.right() && isFree(hostClass, box.right(), at.x(), y)) {
            add(network, id, network, carrier.right(), y, at.x(), y);
            return;
        }
        var lane = lanes.computeIfAbsent(name, _ -> lanes.size());
        var bend = box.right() + FIRST_NETWORK_LANE + Sizes.CABLE_LANE * lane;
        if (isFree(hostClass, bend, at.x(), target)) {
            var inGutter = Math.min(bend, Math.max(box.right() + 8, at.x() - 8));
            add(
                    network,
                    id,
                    network,
                    carrier.right(),
                    y,
                    inGutter,
                    y,
                    inGutter,
                    target,
                    at.x(),
                    target);
            return;
        }
        // Another class stands in between: go around it in the gap below this row of blocks.
        var column = at.x() - FIRST_NETWORK_LANE;
        var gap = freeRow(bend, column, box.bottom()) + ROW_GAP + 3 * lane;
        add(
                network,
                id,
                network,
                carrier.right(),
                y,
                bend,
                y,
                bend,
                gap,
                column,
                gap,
                column,
                target,
                at.x(),
                target);
    }

    /// The first height from y downwards at which no class and no switch lies in between.
    private int freeRow(int fromX, int toX, int y) {
        var row = y;
        var blocked = true;
        while (blocked) {
            blocked = false;
            for (var entry : arrangement.boxes().entrySet()) {
                var box = entry.getValue();
                var inTheWay =
                        switch (entry.getKey().kind()) {
                            case HOST_CLASS, MLAG_PAIR, SWITCH, EXTERNAL -> true;
                            case CLUSTER,
                                    PORT,
                                    LINK,
                                    HOST,
                                    INTERFACE,
                                    CABLE,
                                    MAPPING,
                                    ROUTE,
                                    VLAN,
                                    NETWORK,
                                    ROLE,
                                    POOL,
                                    VIRTUALIZATION,
                                    SRIOV_POLICY,
                                    VM,
                                    NETWORK_POLICY,
                                    ISOLATION,
                                    EXPOSURE,
                                    NOTE ->
                                    false;
                        };
                if (inTheWay
                        && box.x() < toX
                        && fromX < box.right()
                        && box.y() <= row + 2 * ROW_GAP
                        && row < box.bottom()) {
                    row = box.bottom();
                    blocked = true;
                }
            }
        }
        return row;
    }

    /// Whether no other class lies on a horizontal line.
    private boolean isFree(HostClass own, int fromX, int toX, int y) {
        for (var other : topology.hostClasses()) {
            var box = arrangement.box(ElementId.hostClass(other.name()));
            if (!other.name().equals(own.name())
                    && box.isPresent()
                    && box.get().x() < toX
                    && fromX < box.get().right()
                    && box.get().y() <= y
                    && y <= box.get().bottom()) {
                return false;
            }
        }
        return true;
    }

    private void add(ElementId id, ElementId from, ElementId to, Integer... corners) {
        cables.edges().add(EdgeRoute.of(id, from, to, Kind.WIRE, from, corners));
    }
}
