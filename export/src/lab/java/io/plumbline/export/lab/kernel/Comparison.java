package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.KernelAnswers.Measured;
import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;
import io.plumbline.model.graph.End;
import io.plumbline.model.graph.NetworkState;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Reachability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The prediction beside the kernel's answers, pair by pair. "Some" is explained by anything: which
/// flows are lost is a matter of hashes. "Unknown" is not judged.
public final class Comparison {

    private final Scenario scenario;
    private final KernelAnswers answers;
    private final LabNetwork network;
    private final List<String> disagreements = new ArrayList<>();
    private final Map<Reach, Integer> counts = new EnumMap<>(Reach.class);
    private int pairs;

    public Comparison(Scenario scenario, KernelAnswers answers) {
        this.scenario = scenario;
        this.answers = answers;
        this.network = new LabNetwork(scenario.topology());
        compare();
    }

    private void compare() {
        var topology = scenario.topology();
        var prediction =
                new Reachability(topology, topology.effectiveHosts(), PortReading.WANTED);
        var state = prediction.boot();
        for (var phase : scenario.phases()) {
            state = prediction.after(state, phase.failures());
            var answer = answers.phase(phase.name());
            if (answer.isEmpty()) {
                disagreements.add(phase.name() + ": not measured");
                continue;
            }
            compare(prediction, state, answer.get());
        }
    }

    private void compare(Reachability prediction, NetworkState state, PhaseAnswer answer) {
        for (var group : network.groups()) {
            var ends = group.ends();
            for (var i = 0; i < ends.size(); i++) {
                for (var j = 0; j < ends.size(); j++) {
                    if (i == j) {
                        continue;
                    }
                    var a = ends.get(i).end();
                    var b = ends.get(j).end();
                    var where = "%s %s %s→%s".formatted(
                            answer.name(), group.name(), a.owner(), b.owner());
                    judge(where, prediction.reaches(a, b, state), letter(answer.small(), group.name(), i, j));
                    judge(
                            where + " at full size",
                            prediction.reachesFull(a, b, state),
                            letter(answer.full(), group.name(), i, j));
                }
            }
        }
        hears(prediction, state, answer);
        state.active().forEach((place, member) -> {
            var measured = answer.active().get(place.host() + "." + place.bond());
            if (measured != null && !measured.equals(member)) {
                disagreements.add(
                        "%s %s.%s: predicted active %s, kernel %s"
                                .formatted(
                                        answer.name(),
                                        place.host(),
                                        place.bond(),
                                        member,
                                        measured));
            }
        });
    }

    private void hears(Reachability prediction, NetworkState state, PhaseAnswer answer) {
        var all = new ArrayList<End>();
        network.groups().forEach(g -> g.ends().forEach(e -> all.add(e.end())));
        for (var i = 0; i < all.size(); i++) {
            for (var j = 0; j < all.size(); j++) {
                var a = all.get(i);
                var b = all.get(j);
                if (a.owner().equals(b.owner())) {
                    continue;
                }
                var heard = answer.heard().get(i).charAt(j) == 'x' ? Measured.ALL : Measured.NONE;
                judge(
                        "%s %s heard by %s".formatted(answer.name(), text(a), text(b)),
                        prediction.hears(a, b, state),
                        heard);
            }
        }
    }

    private static String text(End end) {
        return switch (end) {
            case End.OnHost on -> on.owner() + "." + on.carrier() + (on.tag() > 0 ? "#" + on.tag() : "");
            case End.Outside outside -> outside.owner() + "." + outside.vlan();
        };
    }

    private static Measured letter(Map<String, List<String>> matrices, String group, int i, int j) {
        return Measured.of(matrices.getOrDefault(group, List.of()).get(i).charAt(j));
    }

    private void judge(String where, Reach predicted, Measured measured) {
        pairs++;
        counts.merge(predicted, 1, Integer::sum);
        var explained =
                switch (predicted) {
                    case ALL -> measured == Measured.ALL;
                    case NONE -> measured == Measured.NONE;
                    case SOME, UNKNOWN -> true;
                };
        if (!explained) {
            disagreements.add("%s: predicted %s, kernel %s".formatted(where, predicted, measured));
        }
    }

    public int pairs() {
        return pairs;
    }

    public Map<Reach, Integer> counts() {
        return counts;
    }

    public List<String> disagreements() {
        return disagreements;
    }
}
