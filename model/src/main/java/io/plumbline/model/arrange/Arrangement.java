package io.plumbline.model.arrange;

import io.plumbline.model.topology.Diagram;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where every object of a design stands.
///
/// @param boxes of everything that has a place of its own, switches inside their pair included
/// @param classes the insides, by name of the class
/// @param rows the port rows of each switch, by its name
public record Arrangement(
        Map<ElementId, Box> boxes,
        Map<String, ClassPlan> classes,
        Map<String, List<PortRow>> rows) {

    /// Stored positions are kept; whatever has none is parked beside its neighbour.
    public static Arrangement of(Topology topology) {
        var natural = new TierLayout(topology).arrange();
        if (topology.diagram().positions().isEmpty()) {
            return natural;
        }
        return new Parking(topology, natural).park();
    }

    /// Everything where the layout wants it, except what is pinned.
    public static Arrangement afresh(Topology topology) {
        var natural = new TierLayout(topology).arrange();
        var pinned = topology.diagram();
        for (var id : natural.boxes().keySet()) {
            if (topology.diagram().position(id).filter(Position::pinned).isEmpty()) {
                pinned = pinned.without(id);
            }
        }
        return pinned.positions().isEmpty()
                ? natural
                : new Parking(topology.withDiagram(pinned), natural).overlay();
    }

    public Optional<Box> box(ElementId id) {
        return Optional.ofNullable(boxes.get(id));
    }

    /// The diagram with the position of every movable object stored; pins stay.
    public Diagram storedIn(Topology topology) {
        var diagram = topology.diagram();
        for (var entry : boxes.entrySet()) {
            var id = entry.getKey();
            if (!isMovable(topology, id)) {
                continue;
            }
            var pinned = diagram.position(id).map(Position::pinned).orElse(false);
            diagram =
                    diagram.with(
                            id, new Position(entry.getValue().x(), entry.getValue().y(), pinned));
        }
        return diagram;
    }

    /// The smallest rectangle around everything; empty at the origin for an empty design.
    public Box bounds() {
        return boxes.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }

    /// Switches of a pair move with their pair.
    public static boolean isMovable(Topology topology, ElementId id) {
        return id.kind() != ElementKind.SWITCH
                || topology.switches()
                        .get(id.name())
                        .filter(item -> item.mlagPair().isPresent())
                        .isEmpty();
    }

    /// This arrangement with some objects elsewhere; switches follow their pair.
    Arrangement with(Topology topology, Map<ElementId, Box> moved) {
        var places = new LinkedHashMap<>(boxes);
        places.putAll(moved);
        for (var group : SwitchGroup.of(topology)) {
            var box = places.get(group.id());
            if (box != null && group.isPair()) {
                places.putAll(group.place(box, rows));
            }
        }
        return new Arrangement(places, classes, rows);
    }
}
