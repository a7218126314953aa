package io.plumbline.model.graph;

import java.util.List;

/// The members of a bond that take frames in a state.
///
/// @param members in the bond's order; with LACP those of the aggregate that it uses
/// @param alone whether the bond speaks LACP and no partner answers: then it uses one member
public record Carrying(List<String> members, boolean alone) {

    public Carrying {
        members = List.copyOf(members);
    }
}
