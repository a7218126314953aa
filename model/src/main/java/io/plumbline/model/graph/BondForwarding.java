package io.plumbline.model.graph;

import java.util.List;
import java.util.Set;

/// By which members a bond sends and receives at one time.
///
/// @param sends the ways that a frame may take; each by one member, or by several in copies
/// @param known members that switches learn its addresses at
/// @param accepts members on which it takes frames
/// @param mirrors whether its own broadcast may come back on another member
/// @param depends whether a missing fact decides
record BondForwarding(
        List<List<String>> sends,
        List<String> known,
        Set<String> accepts,
        boolean mirrors,
        boolean depends) {

    /// By one member.
    static BondForwarding by(String member) {
        return new BondForwarding(
                List.of(List.of(member)), List.of(member), Set.of(member), false, false);
    }

    /// By any of these, as a hash says.
    static BondForwarding byAny(List<String> members) {
        return new BondForwarding(
                members.stream().map(List::of).toList(),
                members,
                Set.copyOf(members),
                false,
                false);
    }

    static BondForwarding unknown() {
        return new BondForwarding(List.of(), List.of(), Set.of(), false, true);
    }

    BondForwarding mirroring() {
        return new BondForwarding(sends, known, accepts, true, depends);
    }
}
