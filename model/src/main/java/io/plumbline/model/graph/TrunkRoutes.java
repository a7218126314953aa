package io.plumbline.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shortest ways from switch to switch while some switches and trunks are out of order. Computed
/// when first asked for, and kept.
final class TrunkRoutes {

    private record Place(String side, int vlan) {}

    private record From(String side, int vlan, Admission least) {}

    private record Step(Place place, List<Bundle> path) {}

    private final Wiring wiring;
    private final Failures failures;
    private final Map<From, Map<String, List<Bundle>>> paths = new HashMap<>();

    TrunkRoutes(Wiring wiring, Failures failures) {
        this.wiring = wiring;
        this.failures = failures;
    }

    /// The bundles on the shortest way of a VLAN from one side to another.
    ///
    /// @param least what a link has to say of the VLAN at least: YES, or UNKNOWN to follow those too
    Optional<List<Bundle>> path(String side, int vlan, String to, Admission least) {
        return Optional.ofNullable(
                paths.computeIfAbsent(new From(side, vlan, least), this::paths).get(to));
    }

    private Map<String, List<Bundle>> paths(From from) {
        var found = new HashMap<String, List<Bundle>>();
        var start = new Place(from.side(), from.vlan());
        var seen = new HashSet<Place>();
        seen.add(start);
        var queue = new ArrayDeque<Step>();
        queue.add(new Step(start, List.of()));
        while (!queue.isEmpty()) {
            var step = queue.remove();
            found.putIfAbsent(step.place().side(), step.path());
            for (var bundle : wiring.between(step.place().side())) {
                for (var there : across(bundle, step.place(), from.least())) {
                    if (seen.add(there)) {
                        queue.add(new Step(there, longer(step.path(), bundle)));
                    }
                }
            }
        }
        found.remove(from.side());
        return found;
    }

    private static List<Bundle> longer(List<Bundle> path, Bundle by) {
        var longer = new ArrayList<Bundle>(path.size() + 1);
        longer.addAll(path);
        longer.add(by);
        return longer;
    }

    /// Where frames of a VLAN come out at the other side of a bundle.
    private List<Place> across(Bundle bundle, Place from, Admission least) {
        var places = new ArrayList<Place>(bundle.ports.size());
        for (var port : bundle.ports) {
            var side = port.otherPort().side;
            if (port.side.equals(from.side())
                    && !side.equals(from.side())
                    && wiring.hasLink(port, failures)) {
                var crossing = port.crossing(from.vlan());
                if (crossing.passes() == Admission.YES || crossing.passes() == least) {
                    places.add(new Place(side, crossing.vlan()));
                }
            }
        }
        return places;
    }
}
