package io.plumbline.model.graph;

import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.Pseudograph;

/// Finds the cycles between switches, VLAN by VLAN. An aggregate is one edge, the two switches of a
/// pair are one vertex.
public final class Loops {

    /// An edge: a link without an aggregate, or all links of one.
    private record Edge(String name, String a, String b, Set<String> links) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Topology topology;
    private final Fabric fabric;

    private Loops(Topology topology, Fabric fabric) {
        this.topology = topology;
        this.fabric = fabric;
    }

    /// The loops on some of these VLANs; those of the same links are one.
    public static List<Loop> of(Topology topology, Fabric fabric, Set<Integer> vlans) {
        return new Loops(topology, fabric).find(vlans);
    }

    private List<Loop> find(Set<Integer> vlans) {
        var alike = new LinkedHashMap<Set<String>, TreeSet<Integer>>();
        for (var vlan : vlans) {
            alike.computeIfAbsent(admitting(vlan), _ -> new TreeSet<>()).add(vlan);
        }
        var loops = new LinkedHashMap<Set<String>, TreeSet<Integer>>();
        alike.forEach((links, on) -> {
            for (var cycle : cycles(links)) {
                loops.computeIfAbsent(cycle, _ -> new TreeSet<>()).addAll(on);
            }
        });
        return loops.entrySet().stream().map(e -> loop(e.getKey(), e.getValue())).toList();
    }

    private Set<String> admitting(int vlan) {
        var names = new HashSet<String>();
        for (var link : fabric.links()) {
            if (link.admits(vlan) == Admission.YES) {
                names.add(link.link().name());
            }
        }
        return names;
    }

    private String vertex(String switchName) {
        return topology.switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .map(pair -> "pair " + pair)
                .orElse(switchName);
    }

    private List<Edge> edges(Set<String> links) {
        var edges = new LinkedHashMap<String, Edge>();
        for (var link : fabric.links()) {
            var name = link.link().name();
            if (!links.contains(name)) {
                continue;
            }
            var a = vertex(link.link().a().switchName());
            var b = vertex(link.link().b().switchName());
            var ends = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
            var key =
                    link.link()
                            .lag()
                            .filter(lag -> !lag.isEmpty())
                            .map(lag -> "lag " + lag + " " + ends)
                            .orElse("link " + name);
            if (!a.equals(b)) {
                edges.computeIfAbsent(key, k -> new Edge(k, a, b, new TreeSet<>()))
                        .links()
                        .add(name);
            }
        }
        return new ArrayList<>(edges.values());
    }

    /// Sets of links, one for each part in which every link is on a cycle.
    private List<Set<String>> cycles(Set<String> carrying) {
        var graph = new Pseudograph<String, Edge>(Edge.class);
        var edges = edges(carrying);
        for (var edge : edges) {
            graph.addVertex(edge.a());
            graph.addVertex(edge.b());
            graph.addEdge(edge.a(), edge.b(), edge);
        }
        if (edges.size() < 2) {
            return List.of();
        }
        graph.removeAllEdges(new BiconnectivityInspector<>(graph).getBridges());
        var cycles = new ArrayList<Set<String>>();
        for (var part : new ConnectivityInspector<>(graph).connectedSets()) {
            var links = new TreeSet<String>();
            graph.edgeSet().stream()
                    .filter(edge -> part.contains(edge.a()))
                    .forEach(edge -> links.addAll(edge.links()));
            if (!links.isEmpty()) {
                cycles.add(links);
            }
        }
        return cycles;
    }

    private Loop loop(Set<String> links, SortedSet<Integer> vlans) {
        var switches = new TreeSet<String>();
        var stopped = Admission.YES;
        for (var link : fabric.links()) {
            if (links.contains(link.link().name())) {
                switches.add(link.link().a().switchName());
                switches.add(link.link().b().switchName());
            }
        }
        for (var name : switches) {
            stopped = stopped.and(runsSpanningTree(name));
        }
        return new Loop(switches, links, vlans, stopped);
    }

    private Admission runsSpanningTree(String name) {
        return topology.switches()
                .get(name)
                .flatMap(s -> s.spanningTree().withDefault(true).ifKnown())
                .map(on -> on ? Admission.YES : Admission.NO)
                .orElse(Admission.UNKNOWN);
    }
}
