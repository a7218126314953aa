package io.plumbline.model.graph;

import io.plumbline.model.topology.ElementId;
import java.util.List;

/// The ends that one network or role has on one VLAN, with every external on that VLAN. Legs of a
/// multipath role are groups of their own.
///
/// @param of the network or role
/// @param name of the network or role; with the carrier or VLAN where it has several groups
public record EndGroup(ElementId of, String name, List<End> ends) {}
