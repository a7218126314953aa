package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.LabNetwork.MeasuredGroup;
import io.plumbline.model.graph.End;
import io.plumbline.model.graph.NetworkState;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Reachability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// What the graph says about the phases of a scenario, in the same order of ends as it is measured.
final class Prediction {

    /// @param small for each group one row per sender
    /// @param heard one row per end of all groups
    /// @param carrying the members of bonds that take frames, where that can be said
    record PredictedPhase(
            String name,
            Map<String, List<List<Reach>>> small,
            Map<String, List<List<Reach>>> full,
            List<List<Reach>> heard,
            Map<String, String> carrying) {}

    private final List<MeasuredGroup> groups;
    private final Reachability reachability;
    private final List<PredictedPhase> phases = new ArrayList<>();

    Prediction(Scenario scenario) {
        var topology = scenario.topology();
        this.groups = new LabNetwork(topology).groups();
        this.reachability =
                new Reachability(topology, topology.effectiveHosts(), PortReading.WANTED);
        var state = reachability.boot();
        for (var phase : scenario.phases()) {
            state = reachability.after(state, phase.failures());
            phases.add(predicted(phase.name(), state));
        }
    }

    private PredictedPhase predicted(String name, NetworkState state) {
        var reach = reachability.in(state);
        var small = new LinkedHashMap<String, List<List<Reach>>>();
        var full = new LinkedHashMap<String, List<List<Reach>>>();
        for (var group : groups) {
            var ends = ends(group);
            small.put(group.name(), matrix(ends, reach::reaches));
            full.put(group.name(), matrix(ends, reach::reachesFull));
        }
        var carrying = new TreeMap<String, String>();
        reachability
                .carrying(state)
                .forEach((place, by) ->
                        carrying.put(
                                place.host() + "." + place.bond(),
                                text(by.members(), by.alone())));
        return new PredictedPhase(
                name,
                small,
                full,
                matrix(allEnds(), reach::hears),
                carrying);
    }

    /// The members that take frames, as they are compared and recorded.
    static String text(List<String> members, boolean alone) {
        return String.join(",", members) + (alone ? " alone" : "");
    }

    private static List<End> ends(MeasuredGroup group) {
        return group.ends().stream().map(LabNetwork.NumberedEnd::end).toList();
    }

    private List<End> allEnds() {
        return groups.stream().flatMap(g -> ends(g).stream()).toList();
    }

    private static List<List<Reach>> matrix(List<End> ends, BiFunction<End, End, Reach> reach) {
        var rows = new ArrayList<List<Reach>>();
        for (var a : ends) {
            rows.add(ends.stream().map(b -> a == b ? Reach.NONE : reach.apply(a, b)).toList());
        }
        return rows;
    }

    List<PredictedPhase> phases() {
        return phases;
    }

    List<String> owners(String group) {
        return groups.stream()
                .filter(g -> g.name().equals(group))
                .flatMap(g -> ends(g).stream())
                .map(End::owner)
                .toList();
    }

    /// All ends with the group that each is in.
    List<String> ends() {
        return groups.stream()
                .flatMap(g -> ends(g).stream().map(e -> e.owner() + " (" + g.name() + ")"))
                .toList();
    }
}
