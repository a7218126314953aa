package io.plumbline.model.arrange;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts objects without a stored position beside a neighbour that has one, without covering anything.
final class Parking {
    private final Topology topology;
    private final Arrangement natural;
    private final Map<ElementId, Box> placed = new LinkedHashMap<>();

    Parking(Topology topology, Arrangement natural) {
        this.topology = topology;
        this.natural = natural;
        natural.boxes()
                .forEach((id, box) ->
                        topology.diagram()
                                .position(id)
                                .ifPresent(at -> placed.put(id, box.at(at.x(), at.y()))));
    }

    Arrangement park() {
        var waiting = new ArrayList<ElementId>();
        for (var id : natural.boxes().keySet()) {
            if (!placed.containsKey(id) && Arrangement.isMovable(topology, id)) {
                waiting.add(id);
            }
        }
        for (var id : waiting) {
            var wish = wish(id);
            placed.put(id, free(wish));
        }
        return natural.with(topology, placed);
    }

    /// Pinned objects where they are, all others where the layout wants them.
    Arrangement overlay() {
        return natural.with(topology, placed);
    }

    private Box wish(ElementId id) {
        var own = box(id);
        for (var neighbour : neighbours(id)) {
            var stands = placed.get(neighbour);
            if (stands != null) {
                var natural = box(neighbour);
                return own.moved(stands.x() - natural.x(), stands.y() - natural.y());
            }
        }
        return own;
    }

    /// What the object is linked to, nearest first, then whatever else stands already.
    private List<ElementId> neighbours(ElementId id) {
        var near = new ArrayList<ElementId>();
        switch (id.kind()) {
            case NETWORK, ROLE ->
                    natural.classes().values().stream()
                            .filter(plan -> plan.seats().containsKey(id))
                            .forEach(plan -> near.add(ElementId.hostClass(plan.hostClass())));
            case EXTERNAL ->
                    topology.externals().get(id.name()).stream()
                            .flatMap(external -> external.ports().stream())
                            .forEach(port -> near.addAll(groupOf(port.switchName())));
            case HOST_CLASS ->
                    topology.hostClasses().get(id.name()).stream()
                            .flatMap(hostClass -> hostClass.cabling().stream())
                            .forEach(rule -> near.addAll(groupOf(rule.switchName())));
            case SWITCH, MLAG_PAIR ->
                    natural.rows()
                            .forEach((name, rows) -> {
                                if (groupOf(name).contains(id)) {
                                    rows.forEach(
                                            row -> near.add(ElementId.hostClass(row.hostClass())));
                                }
                            });
            case CLUSTER,
                    PORT,
                    LINK,
                    HOST,
                    INTERFACE,
                    CABLE,
                    MAPPING,
                    ROUTE,
                    VLAN,
                    POOL,
                    VIRTUALIZATION,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE,
                    NOTE -> {}
        }
        near.addAll(placed.keySet());
        return near;
    }

    private List<ElementId> groupOf(String switchName) {
        return topology.switches().get(switchName).stream()
                .map(item ->
                        item.mlagPair()
                                .map(pair -> ElementId.of(ElementKind.MLAG_PAIR, pair))
                                .orElse(ElementId.aSwitch(switchName)))
                .toList();
    }

    /// The first free place from the wish downwards.
    private Box free(Box wish) {
        var box = wish;
        var blocked = true;
        while (blocked) {
            blocked = false;
            for (var other : placed.values()) {
                if (box.grown(Sizes.SNAP / 2).overlaps(other)) {
                    box = box.at(box.x(), other.bottom() + Sizes.SNAP);
                    blocked = true;
                }
            }
        }
        return box;
    }

    private Box box(ElementId id) {
        return natural.box(id).orElse(new Box(0, 0, 0, 0));
    }
}
