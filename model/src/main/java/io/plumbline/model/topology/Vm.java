package io.plumbline.model.topology;

import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A virtual machine, as far as its network counts.
///
/// @param networks names of networks, or `namespace/name` of attachment definitions
/// @param guest what the guest does that the network must know: `router`, `vrrp`, `nested`, `bridging`
/// @param eviction empty: the cluster's default
/// @param disk access mode of its disks
public record Vm(
        String name,
        String namespace,
        List<String> networks,
        Map<String, String> labels,
        Optional<MacAddress> mac,
        List<IpAddress> addresses,
        Optional<String> guest,
        Optional<EvictionStrategy> eviction,
        Optional<String> disk,
        Extras extras)
        implements Named {}
