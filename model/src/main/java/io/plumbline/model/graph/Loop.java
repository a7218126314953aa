package io.plumbline.model.graph;

import java.util.Set;
import java.util.SortedSet;

/// Links between switches that form cycles on some VLANs.
///
/// @param switches on the cycles
/// @param links the links, an aggregate with all its links
/// @param vlans VLANs on which they do
/// @param stopped whether every switch runs a spanning tree
public record Loop(
        Set<String> switches, Set<String> links, SortedSet<Integer> vlans, Admission stopped) {}
