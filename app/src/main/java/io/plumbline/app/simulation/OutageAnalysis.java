package io.plumbline.app.simulation;

import io.plumbline.app.canvas.scene.FailureMarks;
import io.plumbline.app.simulation.Outage.AnswerLine;
import io.plumbline.app.simulation.Outage.BandwidthLine;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.simulate.Capacity;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.simulate.Evacuations;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.ReachQuestions;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out what failures do to one design. What the design alone decides is derived once. Used by
/// one thread.
final class OutageAnalysis {
    private static final double ALLOWED_SECONDS = 30 * 60;
    private static final int MOST_LEVERS = 2;
    private static final double SECONDS = 60;

    private final Topology topology;
    private final FailureSweep sweep;
    private final ReachQuestions questions;
    private final SimulationTexts texts = new SimulationTexts(Texts.standard());

    OutageAnalysis(Topology topology) {
        this.topology = topology;
        this.sweep = FailureSweep.of(topology, PortReading.WANTED);
        this.questions = new ReachQuestions(topology, PortReading.WANTED);
    }

    Topology topology() {
        return topology;
    }

    Outage of(List<Fault> faults) {
        var names = faults.stream().map(Fault::label).collect(Collectors.joining(" + "));
        var impact = sweep.of(Fault.together(names, faults));
        var failures = impact.fault().failures();
        return new Outage(
                impact,
                FailureMarks.of(topology, impact),
                switchOver(failures),
                new Questions(topology, questions).usual(questions.after(faults)),
                bandwidth(failures),
                levers());
    }

    List<AnswerLine> ask(List<Fault> faults, String from, String to, String network) {
        return new Questions(topology, questions).ask(from, to, network, questions.after(faults));
    }

    /// One sentence for all bonds that do the same.
    private List<String> switchOver(Failures failures) {
        var sentences = new LinkedHashMap<String, Set<String>>();
        for (var host : topology.effectiveHosts().all()) {
            for (var item : host.interfaces()) {
                if (item instanceof Bond bond && !bond.members().isEmpty()) {
                    var left =
                            bond.members().stream().filter(m -> !isOut(host, m, failures)).toList();
                    if (left.size() < bond.members().size()) {
                        sentences
                                .computeIfAbsent(sentence(bond, left), _ -> new LinkedHashSet<>())
                                .add(host.hostClass().name() + " " + bond.name());
                    }
                }
            }
        }
        return sentences.entrySet().stream()
                .limit(Outage.LONGEST)
                .map(e -> SimulationTexts.names(e.getValue()) + ": " + e.getKey())
                .toList();
    }

    private static boolean isOut(EffectiveHost host, String slot, Failures failures) {
        return failures.has(new Failure.OfNic(host.name(), slot))
                || host.cable(slot).filter(c -> failures.hasSwitch(c.switchName())).isPresent();
    }

    private static String sentence(Bond bond, List<String> left) {
        if (left.isEmpty()) {
            return "no member left.";
        }
        var seen =
                " as soon as miimon sees the link go down (every "
                        + bond.option("miimon").orElse("100")
                        + " ms).";
        return switch (bond.mode().orElse(BondMode.BALANCE_RR)) {
            case ACTIVE_BACKUP -> "over to " + left.getFirst() + seen;
            case LACP, BALANCE_TCP ->
                    "dead members are dropped"
                            + seen
                            + (bond.option("lacp_rate").filter("fast"::equals).isPresent()
                                    ? " A dead partner whose link stays up: after 3 s (lacp_rate"
                                            + " fast)."
                                    : " A dead partner whose link stays up: after 90 s (lacp_rate"
                                            + " slow).");
            case BALANCE_XOR, BALANCE_RR, BROADCAST, BALANCE_TLB, BALANCE_ALB, BALANCE_SLB ->
                    "on with " + String.join(", ", left) + seen;
        };
    }

    private List<BandwidthLine> bandwidth(Failures failures) {
        var groups = new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
        var fabric = new Fabric(topology, PortReading.WANTED);
        var lines = new ArrayList<BandwidthLine>();
        for (var usage : Usages.of(topology, groups)) {
            if (usage.isRole(RoleKind.MIGRATION) || usage.isRole(RoleKind.STORAGE)) {
                lines.addAll(bandwidth(new Capacity(fabric, usage), usage, failures));
            }
        }
        return lines.stream().distinct().limit(Outage.LONGEST).toList();
    }

    private List<BandwidthLine> bandwidth(Capacity capacity, Usage usage, Failures failures) {
        var lines = new ArrayList<BandwidthLine>();
        for (var stand : capacity.stands()) {
            var target = usage.required().stream().findFirst();
            var normal =
                    target.map(t -> capacity.toTarget(stand, t, Failures.NONE))
                            .orElseGet(() -> capacity.toOthers(stand, Failures.NONE));
            if (normal.most() <= 0) {
                continue;
            }
            var left =
                    target.map(t -> capacity.toTarget(stand, t, failures))
                            .orElseGet(() -> capacity.toOthers(stand, failures));
            lines.add(
                    new BandwidthLine(
                            stand.group().className()
                                    + ", "
                                    + usage.name()
                                    + target.map(t -> " to " + t.name()).orElse(""),
                            normal.most(),
                            left.most(),
                            normal.isExact() && left.isExact()));
        }
        return lines;
    }

    private List<String> levers() {
        var said = new ArrayList<String>();
        for (var evacuation : Evacuations.of(topology)) {
            for (var lever :
                    evacuation.levers(ALLOWED_SECONDS).stream().limit(MOST_LEVERS).toList()) {
                said.add(
                        "Emptying "
                                + evacuation.hostClass().name()
                                + " takes "
                                + time(evacuation)
                                + ". With "
                                + texts.line(lever)
                                + ": "
                                + (lever.converges() ? minutes(lever.seconds()) : "never")
                                + ".");
            }
        }
        return said.stream().distinct().limit(Outage.LONGEST).toList();
    }

    private static String time(Evacuation of) {
        return of.seconds().isPresent() ? minutes(of.seconds().getAsDouble()) : "forever";
    }

    private static String minutes(double seconds) {
        return seconds < SECONDS
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / SECONDS);
    }

    /// Names of classes that some of these hosts are of, in the order of the design.
    static String classes(Topology topology, Set<String> hosts) {
        return topology.hostClasses().stream()
                .filter(c ->
                        topology.hosts().stream()
                                .anyMatch(h ->
                                        h.hostClass().equals(c.name()) && hosts.contains(h.name())))
                .map(c -> c.name())
                .collect(Collectors.joining(", "));
    }
}
