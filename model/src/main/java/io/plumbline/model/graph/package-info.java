/// Read-only views of a topology that questions are asked of: hosts grouped by what they have and
/// where they are cabled, ports with their defaults, where networks and roles stand on the hosts,
/// the layer-2 graph of a VLAN, and who reaches whom with any elements out of order. May use
/// `model.topology`; knows no rules.
@NullMarked
package io.plumbline.model.graph;

import org.jspecify.annotations.NullMarked;
