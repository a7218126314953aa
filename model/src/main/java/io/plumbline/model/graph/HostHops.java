package io.plumbline.model.graph;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The interfaces of a host between the one that an end stands on and a NIC.
final class HostHops {

    private final End.OnHost end;
    private final InterfaceMtus mtus;

    HostHops(End.OnHost end, InterfaceMtus mtus) {
        this.end = end;
        this.mtus = mtus;
    }

    /// From the carrier down to the NIC.
    ///
    /// @param tags of the frame on the cable
    /// @param cable in the NIC
    List<Hop> down(String slot, List<Integer> tags, Optional<Failure> cable) {
        var names = path(end.carrier(), slot, new HashSet<>());
        var hops = new ArrayList<Hop>();
        var on = tags;
        for (var name : names.reversed()) {
            var found = end.host().layout().find(name);
            Optional<BondMode> mode =
                    found.filter(Bond.class::isInstance).flatMap(b -> ((Bond) b).mode());
            hops.addFirst(
                    new Hop(
                            Hop.Kind.INTERFACE,
                            end.owner(),
                            name,
                            on,
                            mtus.of(name),
                            mode,
                            name.equals(slot) ? cable : Optional.empty()));
            if (found.filter(VlanInterface.class::isInstance).isPresent() && !on.isEmpty()) {
                on = on.subList(1, on.size());
            }
        }
        return hops;
    }

    /// Where the way does not come from the carrier, the NIC alone.
    private List<String> path(String from, String slot, Set<String> seen) {
        var found = search(from, slot, seen);
        return found.isEmpty() ? List.of(slot) : found;
    }

    private List<String> search(String from, String slot, Set<String> seen) {
        if (from.equals(slot)) {
            return List.of(slot);
        }
        var on = end.host().layout().find(from);
        if (on.isEmpty() || !seen.add(from)) {
            return List.of();
        }
        for (var lower : on.get().below()) {
            var rest = search(lower, slot, seen);
            if (!rest.isEmpty()) {
                var path = new ArrayList<String>();
                path.add(from);
                path.addAll(rest);
                return path;
            }
        }
        return List.of();
    }
}
