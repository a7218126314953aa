package io.plumbline.model.topology;

import io.plumbline.model.net.VlanSet;
import java.util.Optional;

/// What LLDP says about the other end of a NIC's cable.
///
/// @param systemName name of the switch; empty where not announced
/// @param portId port as announced
/// @param chassisId identity of the switch where it has no name
/// @param vlans VLANs announced on the port; empty where the TLV was absent
/// @param maxFrame announced frame size in bytes, Ethernet header included
public record Neighbour(
        Optional<String> systemName,
        Optional<String> portId,
        Optional<String> chassisId,
        Optional<VlanSet> vlans,
        Optional<Integer> maxFrame) {}
