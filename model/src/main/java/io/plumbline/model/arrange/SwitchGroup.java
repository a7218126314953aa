package io.plumbline.model.arrange;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A switch alone or the switches of an MLAG pair, which move together.
record SwitchGroup(ElementId id, List<Switch> switches) {

    static List<SwitchGroup> of(Topology topology) {
        var groups = new LinkedHashMap<ElementId, List<Switch>>();
        for (var item : topology.switches()) {
            var id =
                    item.mlagPair()
                            .map(pair -> ElementId.of(ElementKind.MLAG_PAIR, pair))
                            .orElse(ElementId.aSwitch(item.name()));
            groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(item);
        }
        return groups.entrySet().stream()
                .map(entry -> new SwitchGroup(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    boolean isPair() {
        return id.kind() == ElementKind.MLAG_PAIR;
    }

    boolean has(String switchName) {
        return switches.stream().anyMatch(item -> item.name().equals(switchName));
    }

    int width() {
        return isPair() ? Sizes.FABRIC_WIDTH : Sizes.SWITCH_WIDTH;
    }

    /// From the left edge of the fabric column to this group.
    int indent() {
        return (Sizes.FABRIC_WIDTH - width()) / 2;
    }

    int height(Map<String, List<PortRow>> rows) {
        var sum = 0;
        for (var item : switches) {
            sum += Sizes.switchHeight(rows.getOrDefault(item.name(), List.of()).size());
        }
        return isPair()
                ? sum
                        + Sizes.FRAME_HEADER
                        + Sizes.FRAME_INSET
                        + Sizes.PEER_GAP * (switches.size() - 1)
                : sum;
    }

    /// The switches of the group with their places, when the group stands in this box.
    Map<ElementId, Box> place(Box group, Map<String, List<PortRow>> rows) {
        var places = new LinkedHashMap<ElementId, Box>();
        var x = group.x() + (isPair() ? Sizes.FRAME_INSET : 0);
        var y = group.y() + (isPair() ? Sizes.FRAME_HEADER : 0);
        for (var item : switches) {
            var height = Sizes.switchHeight(rows.getOrDefault(item.name(), List.of()).size());
            places.put(ElementId.aSwitch(item.name()), new Box(x, y, Sizes.SWITCH_WIDTH, height));
            y += height + Sizes.PEER_GAP;
        }
        return places;
    }
}
