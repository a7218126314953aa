package io.plumbline.app.simulation;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Colours each object by what its failure would take away; of a class the worst host counts.
final class HeatMarks {

    private HeatMarks() {}

    static Map<ElementId, Mark> of(Topology topology, List<SweepRow> rows) {
        var marks = new HashMap<ElementId, Mark>();
        for (var row : rows) {
            for (var id : objects(topology, row.fault())) {
                mark(row).ifPresent(mark -> marks.merge(id, mark, HeatMarks::worse));
            }
        }
        return Map.copyOf(marks);
    }

    private static Mark worse(Mark a, Mark b) {
        return a.look().compareTo(b.look()) >= 0 ? a : b;
    }

    private static Optional<Mark> mark(SweepRow row) {
        if (row.cannotSay()) {
            return Optional.of(Mark.NORMAL.withBadge(Badge.UNKNOWN).withFact("cannot say"));
        }
        if (!row.impact().hostsLost().isEmpty()) {
            return Optional.of(Mark.of(Look.HOT).withFact(row.radius()));
        }
        return row.impact().hostsDegraded().isEmpty()
                ? Optional.empty()
                : Optional.of(Mark.of(Look.WARM).withFact(row.radius()));
    }

    private static List<ElementId> objects(Topology topology, Fault fault) {
        return switch (fault.kind()) {
            case SWITCH -> List.of(ElementId.aSwitch(fault.name()));
            case TRUNK -> List.of(ElementId.link(fault.name()));
            case EXTERNAL -> List.of(ElementId.external(fault.name()));
            case NIC ->
                    topology.hosts()
                            .get(fault.owner())
                            .map(h ->
                                    List.of(
                                            ElementId.onHost(h.hostClass(), fault.name()),
                                            ElementId.cable(h.hostClass(), fault.name())))
                            .orElse(List.of());
            case CARD, HOST, CABLE, DOMAIN, SET -> List.of();
        };
    }
}
