package io.plumbline.model.rule.bond;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.topology.ElementId;
import java.util.Collection;
import java.util.List;

/// Names cables of a group.
final class Cables {

    private Cables() {}

    static List<ElementId> of(HostGroup group, Collection<String> slots) {
        return slots.stream().map(slot -> ElementId.cable(group.className(), slot)).toList();
    }
}
