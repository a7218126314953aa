package io.plumbline.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the frames of a VLAN may go from a switch or pair over its trunks, whatever fails.
final class Trunks {

    /// A VLAN on a switch or pair; there is one object for each.
    static final class Place {
        final String side;
        final int vlan;
        private @Nullable List<Trunk> trunks;

        private Place(String side, int vlan) {
            this.side = side;
            this.vlan = vlan;
        }
    }

    private record Name(String side, int vlan) {}

    /// A trunk out of a place.
    ///
    /// @param port it leaves by
    /// @param to where it comes out
    /// @param passes what the settings of both ends say
    record Trunk(WiredPort port, Place to, Admission passes) {}

    private final Map<String, Set<Bundle>> between;
    private final Map<Name, Place> places = new HashMap<>();

    /// @param between the bundles of trunks that a side has ports in
    Trunks(Map<String, Set<Bundle>> between) {
        this.between = between;
    }

    Place place(String side, int vlan) {
        return places.computeIfAbsent(new Name(side, vlan), n -> new Place(n.side(), n.vlan()));
    }

    /// All trunks that do not stay within the side; those that refuse the VLAN left out.
    List<Trunk> from(Place place) {
        if (place.trunks == null) {
            place.trunks = find(place);
        }
        return place.trunks;
    }

    private List<Trunk> find(Place place) {
        var trunks = new ArrayList<Trunk>();
        for (var bundle : between.getOrDefault(place.side, Set.of())) {
            for (var port : bundle.ports) {
                var side = port.otherPort().side;
                if (port.side.equals(place.side) && !side.equals(place.side)) {
                    var crossing = port.crossing(place.vlan);
                    if (crossing.passes() != Admission.NO) {
                        trunks.add(
                                new Trunk(port, place(side, crossing.vlan()), crossing.passes()));
                    }
                }
            }
        }
        return trunks;
    }
}
