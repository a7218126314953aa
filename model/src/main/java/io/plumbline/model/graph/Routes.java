package io.plumbline.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which links frames take from switch to switch while some elements are out of order. Computed when
/// first asked for, and kept.
final class Routes {

    private record Place(String side, int vlan) {}

    private record From(String side, int vlan, Admission least) {}

    private final Wiring wiring;
    private final Failures failures;
    private final Map<From, Map<String, Bundle>> firstHops = new HashMap<>();
    private final Map<Bundle, Map<String, List<WiredPort>>> live = new IdentityHashMap<>();

    Routes(Wiring wiring, Failures failures) {
        this.wiring = wiring;
        this.failures = failures;
    }

    Wiring wiring() {
        return wiring;
    }

    boolean hasLink(WiredPort port) {
        return wiring.hasLink(port, failures);
    }

    /// The ports of a bundle on one switch that have link.
    List<WiredPort> live(Bundle bundle, String switchName) {
        return live.computeIfAbsent(bundle, _ -> new HashMap<>(4))
                .computeIfAbsent(
                        switchName,
                        on -> bundle.on(on).stream().filter(this::hasLink).toList());
    }

    /// The live ports that lead from a switch to the other one of its pair.
    List<WiredPort> peers(String switchName, String twin) {
        var ports = new ArrayList<WiredPort>();
        for (var bundle : wiring.between(wiring.side(switchName))) {
            for (var port : live(bundle, switchName)) {
                if (port.otherPort().switchName.equals(twin)) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }

    /// The first bundle on the shortest way of a VLAN from one side to another.
    ///
    /// @param least what a link has to say of the VLAN at least: YES, or UNKNOWN to follow those too
    Optional<Bundle> next(String side, int vlan, String to, Admission least) {
        return Optional.ofNullable(
                firstHops
                        .computeIfAbsent(new From(side, vlan, least), this::firstHops)
                        .get(to));
    }

    private Map<String, Bundle> firstHops(From from) {
        record Step(Place place, Optional<Bundle> first) {}
        var hops = new HashMap<String, Bundle>();
        var start = new Place(from.side(), from.vlan());
        var seen = new HashSet<Place>();
        seen.add(start);
        var queue = new ArrayDeque<Step>();
        queue.add(new Step(start, Optional.empty()));
        while (!queue.isEmpty()) {
            var step = queue.remove();
            step.first().ifPresent(first -> hops.putIfAbsent(step.place().side(), first));
            for (var bundle : wiring.between(step.place().side())) {
                for (var there : across(bundle, step.place(), from.least())) {
                    if (seen.add(there)) {
                        queue.add(new Step(there, step.first().or(() -> Optional.of(bundle))));
                    }
                }
            }
        }
        return hops;
    }

    /// Where frames of a VLAN come out at the other side of a bundle.
    private List<Place> across(Bundle bundle, Place from, Admission least) {
        var places = new ArrayList<Place>(bundle.ports.size());
        for (var port : bundle.ports) {
            var side = port.otherPort().side;
            if (port.side.equals(from.side()) && !side.equals(from.side()) && hasLink(port)) {
                var crossing = port.crossing(from.vlan());
                if (crossing.passes() == Admission.YES || crossing.passes() == least) {
                    places.add(new Place(side, crossing.vlan()));
                }
            }
        }
        return places;
    }
}
