package io.plumbline.model.graph;

/// The cable of one NIC of a group of hosts, with the port it is in.
///
/// @param switchName may dangle
/// @param onSwitch whether the switch is drawn
public record Uplink(String slot, String switchName, boolean onSwitch, PortView port) {}
