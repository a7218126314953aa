package io.plumbline.model.arrange;

import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of a switch: the ports that one slot of a class is cabled to on all its hosts.
public record PortRow(String hostClass, CableRule rule) {

    /// The cable that the row belongs to.
    public ElementId cable() {
        return ElementId.cable(hostClass, rule.slot());
    }

    /// The rows of every switch, in the order of the classes and their slots.
    public static Map<String, List<PortRow>> of(Topology topology) {
        var rows = new LinkedHashMap<String, List<PortRow>>();
        for (var item : topology.switches()) {
            rows.put(item.name(), new ArrayList<>());
        }
        for (var hostClass : topology.hostClasses()) {
            for (var rule : hostClass.cabling()) {
                var list = rows.get(rule.switchName());
                if (list != null && hostClass.interfaces().has(rule.slot())) {
                    list.add(new PortRow(hostClass.name(), rule));
                }
            }
        }
        return rows;
    }
}
