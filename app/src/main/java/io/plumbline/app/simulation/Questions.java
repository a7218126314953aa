package io.plumbline.app.simulation;

import io.plumbline.app.simulation.Outage.AnswerLine;
import io.plumbline.app.simulation.Outage.AnswerLine.Outcome;
import io.plumbline.model.graph.Hop;
import io.plumbline.model.graph.NetworkState;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Way;
import io.plumbline.model.simulate.Answer;
import io.plumbline.model.simulate.ReachQuestions;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Asks whether ends still reach each other, and puts the answers into words.
final class Questions {
    private static final int MOST_CLASSES = 3;
    private static final int MOST_EXTERNALS = 4;
    private static final int MOST_VM_NETWORKS = 1;
    private static final int MOST_STOPS = 7;

    private final Topology topology;
    private final ReachQuestions questions;
    private final SimulationTexts texts = new SimulationTexts(Texts.standard());

    Questions(Topology topology, ReachQuestions questions) {
        this.topology = topology;
        this.questions = questions;
    }

    /// The ways that matter most: from one host of each class to another host and to the externals.
    List<AnswerLine> usual(NetworkState state) {
        var lines = new ArrayList<AnswerLine>();
        for (var hostClass : topology.hostClasses().stream().limit(MOST_CLASSES).toList()) {
            var hosts = topology.effectiveHosts().ofClass(hostClass.name());
            if (hosts.isEmpty()) {
                continue;
            }
            var from = hosts.getFirst().name();
            if (hosts.size() > 1) {
                lines.addAll(between(from, hosts.get(1).name(), state));
            }
            topology.externals().stream()
                    .limit(MOST_EXTERNALS)
                    .forEach(e -> lines.addAll(between(from, e.name(), state)));
        }
        lines.sort(Comparator.comparing(AnswerLine::outcome));
        return lines.stream().distinct().limit(Outage.LONGEST).toList();
    }

    private List<AnswerLine> between(String from, String to, NetworkState state) {
        var lines = new ArrayList<AnswerLine>();
        var vmNetworks = 0;
        for (var name : questions.common(from, to)) {
            if (topology.roles().has(name) || vmNetworks++ < MOST_VM_NETWORKS) {
                questions.ask(from, to, Optional.of(name), state).forEach(a -> lines.add(line(a)));
            }
        }
        return lines;
    }

    /// Answers of one question, or the reason why it has none.
    List<AnswerLine> ask(String from, String to, String network, NetworkState state) {
        var a = questions.end(from);
        var b = questions.end(to);
        if (a.isEmpty() || b.isEmpty()) {
            var missing = a.isEmpty() ? from : to;
            return List.of(
                    new AnswerLine(
                            Outcome.UNKNOWN,
                            missing.isEmpty() ? "From and to are needed" : "No \"" + missing + "\"",
                            "Name a host or an external of the design."));
        }
        var wanted = network.isBlank() ? Optional.<String>empty() : Optional.of(network.strip());
        var answers = questions.ask(a.get(), b.get(), wanted, state);
        if (answers.isEmpty()) {
            var common = questions.common(a.get(), b.get());
            return List.of(
                    new AnswerLine(
                            Outcome.UNKNOWN,
                            a.get() + " and " + b.get() + " share no such network",
                            common.isEmpty()
                                    ? "They have no network or role in common."
                                    : "In common: " + String.join(", ", common) + "."));
        }
        return answers.stream().map(this::line).toList();
    }

    private AnswerLine line(Answer answer) {
        var outcome = outcome(answer);
        var title =
                answer.from()
                        + " to "
                        + answer.to()
                        + ", "
                        + answer.name()
                        + answer.size().map(mtu -> ", MTU " + mtu).orElse("");
        var refused = answer.firstRefused();
        var way =
                answer.there().stream()
                        .filter(Way::arrives)
                        .findFirst()
                        .map(this::stops)
                        .orElse("");
        var detail =
                outcome == Outcome.WORKS || refused.isEmpty()
                        ? way
                        : texts.sentence(refused.get().refusal().orElseThrow());
        return new AnswerLine(outcome, title, detail);
    }

    private static Outcome outcome(Answer answer) {
        if (answer.small() == Reach.ALL) {
            return switch (answer.full()) {
                case ALL -> Outcome.WORKS;
                case UNKNOWN -> Outcome.UNKNOWN;
                case SOME, NONE -> Outcome.SMALL_ONLY;
            };
        }
        return answer.small() == Reach.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOTHING;
    }

    private String stops(Way way) {
        var names = new LinkedHashSet<String>();
        way.hops().forEach(hop -> names.add(stop(hop)));
        return String.join(", ", names.stream().limit(MOST_STOPS).toList());
    }

    private String stop(Hop hop) {
        return switch (hop.kind()) {
            case INTERFACE -> hop.name();
            case PORT, EXTERNAL -> hop.owner();
        };
    }

    /// Hosts and externals by name, hosts first.
    static List<String> ends(Topology topology) {
        var names = new ArrayList<String>();
        topology.effectiveHosts().all().forEach(h -> names.add(h.name()));
        topology.externals().forEach(e -> names.add(e.name()));
        return names;
    }

    /// Roles and networks by name.
    static List<String> networks(Topology topology) {
        var names = new ArrayList<String>();
        topology.roles().forEach(r -> names.add(ElementId.role(r.name()).name()));
        topology.networks().forEach(n -> names.add(n.name()));
        return names;
    }
}
