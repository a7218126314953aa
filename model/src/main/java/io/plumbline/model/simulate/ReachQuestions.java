package io.plumbline.model.simulate;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.EndGroup;
import io.plumbline.model.graph.Ends;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.NetworkState;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Reachability;
import io.plumbline.model.graph.StateReach;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.graph.Way;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Answers whether one end reaches another, by which ways, and where frames get no further.
public final class ReachQuestions {

    private final EffectiveHosts hosts;
    private final Topology topology;
    private final Reachability reachability;
    private final List<EndGroup> groups;

    public ReachQuestions(Topology topology, PortReading reading) {
        this.topology = topology;
        this.hosts = topology.effectiveHosts();
        this.reachability = new Reachability(topology, hosts, reading);
        this.groups =
                Ends.of(topology, Usages.of(topology, new HostGroups(topology, hosts, reading)));
    }

    /// The state after these have failed, one after the other: bonds remember.
    public NetworkState after(List<Fault> faults) {
        var state = reachability.boot();
        var failed = new LinkedHashSet<>(state.failures().elements());
        for (var fault : faults) {
            failed.addAll(fault.failures().elements());
            state = reachability.after(state, new Failures(failed));
        }
        return state;
    }

    /// Names of the ends of a host or external, empty where nobody is called so.
    public Optional<String> end(String text) {
        return HostNames.find(hosts.all(), text)
                .map(host -> host.name())
                .or(() -> topology.externals().get(text).map(e -> e.name()));
    }

    /// Networks and roles, by name, on which both have an end.
    public TreeSet<String> common(String from, String to) {
        var names = new TreeSet<String>();
        for (var group : groups) {
            if (find(group, from).isPresent() && find(group, to).isPresent()) {
                names.add(group.of().name());
            }
        }
        return names;
    }

    /// One answer for each network or role, or leg or VLAN of it, on which both have an end.
    ///
    /// @param from a host or external by name, as [#end] gives it
    /// @param to the same
    /// @param network name of the only network or role to ask about; empty: all
    public List<Answer> ask(String from, String to, Optional<String> network, NetworkState state) {
        var reach = reachability.in(state);
        var answers = new ArrayList<Answer>();
        for (var group : groups) {
            var isAsked =
                    network.isEmpty()
                            || network.get().equals(group.name())
                            || network.get().equals(group.of().name());
            var a = find(group, from);
            var b = find(group, to);
            if (isAsked && a.isPresent() && b.isPresent()) {
                answers.add(answer(group, a.get(), b.get(), reach));
            }
        }
        return answers;
    }

    private static Optional<End> find(EndGroup group, String owner) {
        return group.ends().stream().filter(e -> e.owner().equals(owner)).findFirst();
    }

    private static Answer answer(EndGroup group, End a, End b, StateReach reach) {
        var small = reach.reaches(a, b);
        var full = reach.reachesFull(a, b).and(reach.reachesFull(b, a));
        var refused = new ArrayList<Way>();
        if (small != Reach.NONE && full != small) {
            refused.addAll(refusedFull(a, b, reach));
            refused.addAll(refusedFull(b, a, reach));
        }
        return new Answer(
                group.of(),
                group.name(),
                a.owner(),
                b.owner(),
                small,
                full,
                a.mtu().ifKnown().map(m -> m.bytes()),
                reach.ways(a, b, 0),
                reach.ways(b, a, 0),
                refused);
    }

    private static List<Way> refusedFull(End a, End b, StateReach reach) {
        return a
                .mtu()
                .ifKnown()
                .map(mtu -> reach.ways(a, b, mtu.bytes()))
                .orElse(List.of())
                .stream()
                .filter(way -> !way.arrives())
                .toList();
    }
}
