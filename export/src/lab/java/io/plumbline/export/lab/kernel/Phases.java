package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.Scenario.Phase;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.topology.Topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What is made to fail in a design.
final class Phases {

    private Phases() {}

    /// Nothing; then each element alone, and among them a sequence: the first one fails, is repaired,
    /// and the last one fails. Of hosts that are equal one stands for all, of parallel cables one.
    static List<Phase> sweep(Topology topology) {
        var elements = elements(topology);
        var phases = new ArrayList<Phase>();
        phases.add(new Phase("intact", Failures.NONE));
        phases.add(phase(elements.getFirst()));
        if (elements.size() > 1) {
            phases.add(new Phase("repaired", Failures.NONE));
            phases.add(phase(elements.getLast()));
            elements.subList(1, elements.size() - 1).forEach(each -> phases.add(phase(each)));
        }
        return phases;
    }

    private static Phase phase(Failure element) {
        return new Phase(text(element), Failures.of(element));
    }

    /// NICs, switches, trunks, in this order.
    static List<Failure> elements(Topology topology) {
        var elements = new LinkedHashSet<Failure>();
        var groups = new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
        for (var group : groups.all()) {
            var host = group.hosts().getFirst();
            for (var cable : host.cables()) {
                if (host.find(cable.slot()).isPresent()) {
                    elements.add(new Failure.OfNic(host.name(), cable.slot()));
                }
            }
        }
        topology.switches().forEach(s -> elements.add(new Failure.OfSwitch(s.name())));
        topology.links().forEach(l -> elements.add(new Failure.OfCable(l.name(), 0)));
        return List.copyOf(elements);
    }

    /// `nic/w-1.ens1f0`, `switch/sw1`, `cable/isl.0`.
    static String text(Failure element) {
        return switch (element) {
            case Failure.OfNic(var host, var slot) -> "nic/" + host + "." + slot;
            case Failure.OfSwitch(var name) -> "switch/" + name;
            case Failure.OfCable(var link, var cable) -> "cable/" + link + "." + cable;
            case Failure.OfExternalCable(var external, var cable) ->
                    "cable/" + external + "." + cable;
        };
    }
}
