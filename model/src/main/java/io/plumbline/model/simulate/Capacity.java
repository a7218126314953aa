package io.plumbline.model.simulate;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How much the ends of a network or role can say to each other (`rules.md` 3.5): the capacity of an
/// edge is the speed of its slower end, an aggregate has the sum of its live members, active-backup
/// that of its active one. Hosts that stand alike are judged once.
public final class Capacity {

    /// Hosts of one group, with everything that the network or role has on them. Equal
    /// only to itself, so that it is found fast.
    ///
    /// @param attachments one; several are legs
    public record Stand(HostGroup group, List<EffectiveHost> hosts, List<Attachment> attachments) {

        String first() {
            return hosts.getFirst().name();
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final String NO_HOST = "";
    private static final double MOST = 10_000;
    private static final int STEPS = 20;
    static final double GIGABIT = 1000.0 * CapacityGraph.UNIT;

    private final MaxFlow algorithm = new Dinic();
    private final Ground ground;
    private final Usage usage;
    private final List<Stand> stands;
    private final Map<Object, Sinks> sinks = new HashMap<>();
    private final Map<Stand, Figure> others = new HashMap<>();
    private final Map<List<Object>, Figure> targets = new HashMap<>();
    private @Nullable List<GroupCut> betweenGroups;

    public Capacity(Fabric fabric, Usage usage) {
        this.ground = new Ground(fabric, usage);
        this.usage = usage;
        var byGroup = new LinkedHashMap<HostGroup, List<Attachment>>();
        for (var attachment : usage.attachments()) {
            byGroup.computeIfAbsent(attachment.group(), _ -> new ArrayList<>()).add(attachment);
        }
        var found = new ArrayList<Stand>();
        byGroup.forEach((group, legs) ->
                found.add(new Stand(group, legs.getFirst().hosts(), List.copyOf(legs))));
        this.stands = List.copyOf(found);
    }

    private Capacity(Ground ground, Usage usage, List<Stand> stands) {
        this.ground = ground;
        this.usage = usage;
        this.stands = stands;
    }

    /// The same if links had these numbers of cables.
    public Capacity withCables(Map<String, Integer> cables) {
        return new Capacity(ground.withCables(cables), usage, stands);
    }

    public Usage usage() {
        return usage;
    }

    public List<Stand> stands() {
        return stands;
    }

    /// From a host to all other ends together.
    public Figure toOthers(Stand from, Failures failures) {
        return failures.elements().isEmpty()
                ? others.computeIfAbsent(
                        from,
                        _ ->
                                range(
                                        whole(true).from(from, NO_HOST),
                                        () -> whole(false).from(from, NO_HOST)))
                : range(
                        new Sinks(failures, true).from(from, from.first()),
                        () -> new Sinks(failures, false).from(from, from.first()));
    }

    private Sinks whole(boolean hopeful) {
        return sinks.computeIfAbsent(hopeful, _ -> new Sinks(Failures.NONE, hopeful));
    }

    /// From a host to one external.
    public Figure toTarget(Stand from, External target, Failures failures) {
        return failures.elements().isEmpty()
                ? targets.computeIfAbsent(
                        List.of(from, target.name()),
                        _ ->
                                range(
                                        whole(target, true).from(from, NO_HOST),
                                        () -> whole(target, false).from(from, NO_HOST)))
                : range(
                        new Sinks(target, failures, true).from(from, from.first()),
                        () -> new Sinks(target, failures, false).from(from, from.first()));
    }

    private Sinks whole(External target, boolean hopeful) {
        return sinks.computeIfAbsent(
                List.of(target.name(), hopeful), _ -> new Sinks(target, Failures.NONE, hopeful));
    }

    /// From all hosts to one external at the same time.
    ///
    /// @param each Gbit/s that a host sends at most
    public Figure together(List<Stand> from, External target, double each, Failures failures) {
        return range(
                together(from, target, each, failures, true),
                () -> together(from, target, each, failures, false));
    }

    private Figure together(
            List<Stand> from, External target, double each, Failures failures, boolean hopeful) {
        var graph = new CapacityGraph(ground, failures, hopeful);
        var sink = graph.addExternal(target);
        var source = graph.network.addPlace();
        for (var stand : from) {
            var count = stand.hosts().size();
            var hosts = graph.addHosts(stand.attachments(), NO_HOST, count, true);
            graph.pipe(source, hosts, Math.round(each * GIGABIT * count), Optional.empty());
        }
        return figure(graph, sink, source);
    }

    /// The narrowest cuts between groups of hosts, over switches only.
    public List<GroupCut> betweenGroups() {
        if (betweenGroups == null) {
            betweenGroups = new GroupCuts(ground, stands, algorithm, true).all();
        }
        return betweenGroups;
    }

    /// The same with only what carries for certain.
    public List<GroupCut> certainBetweenGroups() {
        return new GroupCuts(ground, stands, algorithm, false).all();
    }

    /// Links between switches of which a fact is missing.
    public List<ElementId> gapsBetweenGroups() {
        return new CapacityGraph(ground, Failures.NONE, true).gaps();
    }

    /// The single failure after which a host says least to all others, if that is below enough; one
    /// that cuts it off does not count.
    public Optional<BandwidthLoss> worstToOthers(Stand from, Figure whole, double enough) {
        return SingleFailures.worst(
                whole, enough, Optional.of(from), failures -> toOthers(from, failures));
    }

    /// The same to one external.
    public Optional<BandwidthLoss> worstToTarget(
            Stand from, External target, Figure whole, double enough) {
        return SingleFailures.worst(
                whole, enough, Optional.of(from), failures -> toTarget(from, target, failures));
    }

    /// The same of all hosts together to one external.
    ///
    /// @param each Gbit/s that a host sends at most; hosts that the failure cuts off do not count
    /// @param share of that which is enough
    public Optional<BandwidthLoss> worstTogether(
            List<Stand> from, External target, double each, Figure whole, double share) {
        var all = from.stream().mapToInt(s -> s.hosts().size()).sum();
        return SingleFailures.worst(
                whole,
                share * each * all,
                Optional.empty(),
                failures -> withoutThoseCutOff(from, target, each, failures, all));
    }

    /// The most that each host can send to one external while all do, and a share of it arrives.
    public double mostOfEach(List<Stand> from, External target, double share, Failures failures) {
        var all = from.stream().mapToInt(s -> s.hosts().size()).sum();
        var least = 0.0;
        var most = withoutThoseCutOff(from, target, MOST, failures, all).most() / all / share;
        for (var step = 0; step < STEPS; step++) {
            var middle = (least + most) / 2;
            var arrives = withoutThoseCutOff(from, target, middle, failures, all).most();
            if (arrives < share * middle * all - Figure.ROUNDING) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return least;
    }

    /// Figure of those that are not cut off, scaled as if it were all.
    private Figure withoutThoseCutOff(
            List<Stand> from, External target, double each, Failures failures, int all) {
        var left = from.stream().filter(s -> toTarget(s, target, failures).most() > 0).toList();
        var figure = together(left, target, each, failures);
        var hosts = left.stream().mapToInt(s -> s.hosts().size()).sum();
        var share = hosts == 0 ? 0 : (double) all / hosts;
        return new Figure(
                figure.least() * share,
                figure.most() * share,
                figure.narrowest(),
                figure.used(),
                figure.gaps());
    }

    /// Everything but a sender: its place is added, and its own group shrinks by one.
    private final class Sinks {
        private final CapacityGraph graph;
        private final int sink;
        private final Map<Stand, int[]> pipes = new HashMap<>();

        /// All other ends.
        Sinks(Failures failures, boolean hopeful) {
            graph = new CapacityGraph(ground, failures, hopeful);
            sink = graph.network.addPlace();
            for (var stand : stands) {
                var first = graph.network.pipes();
                var end = graph.addHosts(stand.attachments(), NO_HOST, stand.hosts().size(), false);
                pipes.put(stand, new int[] {first, graph.network.pipes()});
                graph.pipe(end, sink, FlowNetwork.UNLIMITED, Optional.empty());
            }
            for (var external : usage.required()) {
                graph.pipe(
                        graph.addExternal(external), sink, FlowNetwork.UNLIMITED, Optional.empty());
            }
        }

        /// One external.
        Sinks(External target, Failures failures, boolean hopeful) {
            graph = new CapacityGraph(ground, failures, hopeful);
            sink = graph.addExternal(target);
        }

        Figure from(Stand stand, String host) {
            var source = graph.addHosts(stand.attachments(), host, 1, true);
            resize(stand, stand.hosts().size(), stand.hosts().size() - 1);
            var figure = figure(graph, sink, source);
            resize(stand, 1, 1);
            return figure;
        }

        private final Map<Integer, Long> whole = new HashMap<>();

        private void resize(Stand stand, int of, int share) {
            var range = pipes.getOrDefault(stand, new int[] {0, 0});
            for (var pipe = range[0]; pipe < range[1]; pipe++) {
                var all = whole.computeIfAbsent(pipe, graph.network::capacity);
                graph.network.resize(pipe, all / of * share);
            }
        }
    }

    private Figure figure(CapacityGraph graph, int sink, int source) {
        var flow = algorithm.between(graph.network, source, sink);
        var narrowest = new LinkedHashSet<Span>();
        var used = new LinkedHashMap<Span, Double>();
        for (var pipe = 0; pipe < graph.network.pipes(); pipe++) {
            var span = graph.span(pipe);
            if (span.isPresent()) {
                if (flow.cuts(graph.network, pipe) && graph.network.capacity(pipe) > 0) {
                    narrowest.add(span.get());
                }
                if (flow.through()[pipe] > 0) {
                    used.merge(span.get(), flow.through()[pipe] / GIGABIT, Double::sum);
                }
            }
        }
        var gigabits = flow.value() / GIGABIT;
        return new Figure(gigabits, gigabits, List.copyOf(narrowest), used, graph.gaps());
    }

    private static Figure range(Figure most, Supplier<Figure> least) {
        return most.gaps().isEmpty()
                ? most
                : new Figure(
                        least.get().least(),
                        most.most(),
                        most.narrowest(),
                        most.used(),
                        most.gaps());
    }
}
