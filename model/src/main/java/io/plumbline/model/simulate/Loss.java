package io.plumbline.model.simulate;

import io.plumbline.model.topology.ElementId;
import java.util.Set;
import java.util.TreeSet;

/// What a fault takes from one network or role.
///
/// @param of the network or role
/// @param lost hosts that reach the others, or what they must reach, no more
/// @param partly hosts of whose frames a part is lost
/// @param unknown hosts about which a missing fact decides
/// @param onePath hosts that are left with one of several uplinks
public record Loss(
        ElementId of,
        Set<String> lost,
        Set<String> partly,
        Set<String> unknown,
        Set<String> onePath) {

    static Loss nothing(ElementId of) {
        return new Loss(of, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /// The same of another network or role.
    Loss of(ElementId other) {
        return new Loss(other, lost, partly, unknown, onePath);
    }

    public boolean isNothing() {
        return lost.isEmpty() && partly.isEmpty() && unknown.isEmpty() && onePath.isEmpty();
    }
}
