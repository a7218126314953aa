package io.plumbline.model.graph;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The switches and the cables between them. Answers per VLAN what is connected; VLANs that the same
/// links admit share one answer.
public final class Fabric {

    /// A link between two drawn switches, with the settings of both ends.
    public record FabricLink(Link link, int a, int b, PortView endA, PortView endB) {

        /// Whether frames of the VLAN pass: both ends admit it in the same form and both switches
        /// know it.
        public Admission admits(int vlan) {
            var tagged = endA.admitsTagged(vlan).and(endB.admitsTagged(vlan));
            var untagged = endA.admitsUntagged(vlan).and(endB.admitsUntagged(vlan));
            var form =
                    tagged == Admission.YES || untagged == Admission.YES
                            ? Admission.YES
                            : tagged == Admission.UNKNOWN || untagged == Admission.UNKNOWN
                                    ? Admission.UNKNOWN
                                    : Admission.NO;
            return form.and(endA.exists(vlan)).and(endB.exists(vlan));
        }
    }

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Fact<VlanSet>> databases = new ArrayList<>();
    private final List<Optional<String>> pairs = new ArrayList<>();
    private final List<FabricLink> links = new ArrayList<>();
    private final Map<String, List<PortView>> externalPorts = new HashMap<>();
    private final Map<Integer, VlanGraph> byVlan = new HashMap<>();
    private final Map<String, VlanGraph> byAdmission = new HashMap<>();

    public Fabric(Topology topology, PortReading reading) {
        for (var s : topology.switches()) {
            places.put(s.name(), places.size());
            databases.add(s.vlans().withDefault(VlanSet.ALL));
            pairs.add(s.mlagPair());
        }
        for (var link : topology.links()) {
            var a = places.get(link.a().switchName());
            var b = places.get(link.b().switchName());
            if (a != null && b != null) {
                var onA = topology.switches().get(link.a().switchName());
                var onB = topology.switches().get(link.b().switchName());
                var endA = reading.of(link.a().wanted(), link.a().actual());
                var endB = reading.of(link.b().wanted(), link.b().actual());
                links.add(
                        new FabricLink(
                                link,
                                a,
                                b,
                                PortView.ofLink(endA, onA),
                                PortView.ofLink(endB, onB)));
            }
        }
        for (var external : topology.externals()) {
            var views = new ArrayList<PortView>();
            for (var port : external.ports()) {
                views.add(
                        PortView.ofExternal(
                                reading.of(port.wanted(), port.actual()),
                                topology.switches().get(port.switchName()),
                                external.vlans()));
            }
            externalPorts.put(external.name(), views);
        }
    }

    public List<FabricLink> links() {
        return links;
    }

    /// The settings of the ports of an external, in the order of its cables.
    public List<PortView> portsOf(External external) {
        return externalPorts.getOrDefault(external.name(), List.of());
    }

    Optional<Integer> place(String switchName) {
        return Optional.ofNullable(places.get(switchName));
    }

    /// Whether two different switches form one pair.
    public boolean isPair(String a, String b) {
        var first = place(a).flatMap(pairs::get);
        return first.isPresent() && !a.equals(b) && first.equals(place(b).flatMap(pairs::get));
    }

    public VlanGraph vlan(int vlan) {
        return byVlan.computeIfAbsent(vlan, this::graph);
    }

    private VlanGraph graph(int vlan) {
        var admitted = new char[links.size() + databases.size()];
        for (var i = 0; i < links.size(); i++) {
            admitted[i] = letter(links.get(i).admits(vlan));
        }
        for (var i = 0; i < databases.size(); i++) {
            var known = databases.get(i).ifKnown();
            admitted[links.size() + i] =
                    letter(
                            known.isEmpty()
                                    ? Admission.UNKNOWN
                                    : known.get().contains(vlan) ? Admission.YES : Admission.NO);
        }
        return byAdmission.computeIfAbsent(
                new String(admitted), _ -> new VlanGraph(this, admitted));
    }

    private static char letter(Admission admission) {
        return switch (admission) {
            case YES -> 'y';
            case NO -> 'n';
            case UNKNOWN -> '?';
        };
    }

    int switches() {
        return databases.size();
    }
}
