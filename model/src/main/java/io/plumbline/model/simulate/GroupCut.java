package io.plumbline.model.simulate;

import java.util.List;

/// The narrowest way between two groups of hosts, counted between switches.
///
/// @param gigabits that get from one to the other
/// @param few the stands of the group with fewer hosts
/// @param hosts how many there are in that group
/// @param largest Gbit/s that the failure of one cable takes of it
public record GroupCut(
        double gigabits,
        List<Capacity.Stand> few,
        int hosts,
        List<Span> narrowest,
        double largest) {}
