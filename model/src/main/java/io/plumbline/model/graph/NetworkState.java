package io.plumbline.model.graph;

import java.util.Map;

/// What is out of order, and what the bonds made of it. A bond without a primary member does not
/// return to the member it left, so the state after a sequence of failures and repairs is more than
/// the list of what is broken now.
///
/// @param active for bonds that use one member or one aggregate at a time: the member, or a member
///     of the aggregate
public record NetworkState(Failures failures, Map<BondPlace, String> active) {

    public NetworkState {
        active = Map.copyOf(active);
    }

    /// A bond of one host.
    public record BondPlace(String host, String bond) {}
}
