package io.plumbline.export.observe;

import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Neighbour;
import io.plumbline.model.topology.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One node as its state shows it, before it finds its class.
///
/// @param interfaces with what differs from host to host taken out
/// @param perHost what was taken out: attributes by interface
/// @param addresses static addresses by interface
/// @param neighbours what LLDP heard, by NIC
/// @param overlayMtu MTU of the pod network's own interface
record ObservedHost(
        String name,
        List<HostInterface> interfaces,
        Map<String, Map<String, Object>> perHost,
        Map<String, List<InterfaceAddress>> addresses,
        List<Route> routes,
        List<BridgeMapping> mappings,
        Map<String, Neighbour> neighbours,
        Optional<Integer> overlayMtu,
        String time) {

    /// What hosts of one class have in common.
    record Likeness(
            List<HostInterface> interfaces,
            Map<String, Integer> addresses,
            List<Route> routes,
            List<BridgeMapping> mappings,
            NodeFacts.Kind kind) {}

    Likeness likeness(NodeFacts.Kind kind) {
        var counts = new LinkedHashMap<String, Integer>();
        addresses.forEach((on, list) -> counts.put(on, list.size()));
        return new Likeness(interfaces, counts, routes, mappings, kind);
    }
}
