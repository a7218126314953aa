package io.plumbline.model.simulate;

import io.plumbline.model.graph.PortReading;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What two designs do differently: as drawn, and when any single element fails.
public final class BehaviourDifference {

    /// What one network or role loses in one case.
    ///
    /// @param fault label of what fails; empty: everything is in order
    /// @param of the network or role
    /// @param before what the first design loses; nothing where it has no such fault
    /// @param after what the second design loses
    public record Change(String fault, ElementId of, Loss before, Loss after) {}

    private BehaviourDifference() {}

    public static List<Change> between(Topology before, Topology after) {
        var first = losses(before);
        var second = losses(after);
        var cases = new LinkedHashSet<>(first.keySet());
        cases.addAll(second.keySet());
        var changes = new ArrayList<Change>();
        for (var fault : cases) {
            compare(
                    fault,
                    first.getOrDefault(fault, Map.of()),
                    second.getOrDefault(fault, Map.of()),
                    changes);
        }
        return changes;
    }

    private static void compare(
            String fault,
            Map<ElementId, Loss> before,
            Map<ElementId, Loss> after,
            List<Change> changes) {
        var all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var of : all) {
            var was = before.getOrDefault(of, Loss.nothing(of));
            var is = after.getOrDefault(of, Loss.nothing(of));
            if (!was.equals(is)) {
                changes.add(new Change(fault, of, was, is));
            }
        }
    }

    private static Map<String, Map<ElementId, Loss>> losses(Topology topology) {
        var sweep = FailureSweep.of(topology, PortReading.WANTED);
        var cases = new LinkedHashMap<String, Map<ElementId, Loss>>();
        cases.put("", byId(sweep.asDrawn()));
        sweep.all().forEach(i -> cases.put(i.fault().label(), byId(i.losses())));
        return cases;
    }

    private static Map<ElementId, Loss> byId(List<Loss> losses) {
        var byId = new LinkedHashMap<ElementId, Loss>();
        losses.forEach(loss -> byId.put(loss.of(), loss));
        return byId;
    }
}
