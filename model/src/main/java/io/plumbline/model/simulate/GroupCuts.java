package io.plumbline.model.simulate;

import io.plumbline.model.graph.Failures;
import io.plumbline.model.simulate.Capacity.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All narrowest cuts between places where hosts are, by Gusfield's tree: one flow less than there
/// are places. Hosts on the same switches, or on the same pair, are at one place.
final class GroupCuts {

    /// @param switches where its hosts are
    private record Place(Set<String> switches, List<Stand> stands) {
        int hosts() {
            return stands.stream().mapToInt(s -> s.hosts().size()).sum();
        }
    }

    private final CapacityGraph graph;
    private final MaxFlow algorithm;
    private final List<Place> places;

    /// @param hopeful true: what is not known carries everything
    GroupCuts(Ground ground, List<Stand> stands, MaxFlow algorithm, boolean hopeful) {
        this.graph = new CapacityGraph(ground, Failures.NONE, hopeful);
        this.algorithm = algorithm;
        this.places = places(ground, stands);
    }

    private static List<Place> places(Ground ground, List<Stand> stands) {
        var places = new ArrayList<Place>();
        for (var stand : stands) {
            var sides = new TreeSet<String>();
            for (var attachment : stand.attachments()) {
                for (var uplink : attachment.uplinks()) {
                    if (uplink.onSwitch()) {
                        sides.add(ground.side(uplink.switchName()));
                    }
                }
            }
            if (sides.isEmpty()) {
                continue;
            }
            var joined = new Place(new LinkedHashSet<>(sides), new ArrayList<>(List.of(stand)));
            for (var i = places.iterator(); i.hasNext(); ) {
                var other = i.next();
                if (other.switches().stream().anyMatch(sides::contains)) {
                    joined.switches().addAll(other.switches());
                    joined.stands().addAll(other.stands());
                    sides.addAll(other.switches());
                    i.remove();
                }
            }
            places.add(joined);
        }
        return places;
    }

    List<GroupCut> all() {
        var ends = new int[places.size()];
        for (var i = 0; i < ends.length; i++) {
            ends[i] = graph.network.addPlace();
            for (var name : members(places.get(i))) {
                var to = graph.switchPlace(name);
                graph.pipe(ends[i], to, FlowNetwork.UNLIMITED, Optional.empty());
                graph.pipe(to, ends[i], FlowNetwork.UNLIMITED, Optional.empty());
            }
        }
        var parent = new int[ends.length];
        var cuts = new ArrayList<GroupCut>();
        for (var i = 1; i < ends.length; i++) {
            var flow = algorithm.between(graph.network, ends[i], ends[parent[i]]);
            for (var j = i + 1; j < ends.length; j++) {
                if (flow.before()[ends[j]] && parent[j] == parent[i]) {
                    parent[j] = i;
                }
            }
            cuts.add(cut(flow, ends));
        }
        return cuts;
    }

    /// Switches that hosts of the place are cabled to, not only one name for each pair.
    private static Set<String> members(Place place) {
        var names = new TreeSet<String>();
        for (var stand : place.stands()) {
            for (var attachment : stand.attachments()) {
                for (var uplink : attachment.uplinks()) {
                    if (uplink.onSwitch()) {
                        names.add(uplink.switchName());
                    }
                }
            }
        }
        return names;
    }

    private GroupCut cut(MaxFlow.Flow flow, int[] ends) {
        var near = new ArrayList<Place>();
        var far = new ArrayList<Place>();
        for (var i = 0; i < ends.length; i++) {
            (flow.before()[ends[i]] ? near : far).add(places.get(i));
        }
        var few = isFewer(near, far) ? near : far;
        var spans = new HashMap<Span, Long>();
        for (var pipe = 0; pipe < graph.network.pipes(); pipe++) {
            if (flow.cuts(graph.network, pipe)) {
                var most = graph.network.capacity(pipe);
                graph.span(pipe).ifPresent(span -> spans.put(span, most));
            }
        }
        return new GroupCut(
                flow.value() / Capacity.GIGABIT,
                few.stream().flatMap(p -> p.stands().stream()).toList(),
                hosts(few),
                spans.keySet().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList(),
                largest(spans));
    }

    /// Of two groups with as many hosts the one that comes first by name.
    private static boolean isFewer(List<Place> near, List<Place> far) {
        var more = hosts(far) - hosts(near);
        return more == 0 ? first(near).compareTo(first(far)) < 0 : more > 0;
    }

    private static String first(List<Place> places) {
        return places.stream()
                .flatMap(p -> p.stands().stream())
                .map(Stand::first)
                .min(String::compareTo)
                .orElse("");
    }

    private static double largest(Map<Span, Long> spans) {
        var most = 0.0;
        for (var entry : spans.entrySet()) {
            if (entry.getKey() instanceof Span.Trunk(var link)) {
                most = Math.max(most, entry.getValue() / Capacity.GIGABIT / link.count());
            }
        }
        return most;
    }

    private static int hosts(List<Place> places) {
        return places.stream().mapToInt(Place::hosts).sum();
    }
}
