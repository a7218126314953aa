package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hosts that are built alike.
///
/// @param role what they are in the cluster
/// @param noVms true keeps virtual machines away from workers
/// @param mixedHardware whether the hosts differ in hardware
/// @param labels node labels
/// @param vmMemory memory of all virtual machines of one host, GiB
/// @param vms virtual machines per host
/// @param dirtyRate memory that one virtual machine dirties
/// @param interfaces NICs and everything on them, in the order they were drawn
/// @param cabling how NICs are cabled, by slot
/// @param mappings OVN bridge mappings
public record HostClass(
        String name,
        NodeRole role,
        boolean noVms,
        boolean mixedHardware,
        Map<String, String> labels,
        Optional<Integer> vmMemory,
        Optional<Integer> vms,
        Optional<Bandwidth> dirtyRate,
        Elements<HostInterface> interfaces,
        Elements<CableRule> cabling,
        List<BridgeMapping> mappings,
        Elements<Route> routes,
        Extras extras)
        implements Named {

    public static HostClass named(String name) {
        return Shape.with(Shape.of(HostClass.class).blank(), "name", name);
    }

    public HostClass withInterfaces(Elements<HostInterface> interfaces) {
        return Shape.with(this, "interfaces", interfaces);
    }

    public HostClass withCabling(Elements<CableRule> cabling) {
        return Shape.with(this, "cabling", cabling);
    }

    public HostClass withMappings(List<BridgeMapping> mappings) {
        return Shape.with(this, "mappings", List.copyOf(mappings));
    }

    public List<Nic> nics() {
        return interfaces.stream().filter(Nic.class::isInstance).map(Nic.class::cast).toList();
    }

    /// Whether virtual machines may run here.
    public boolean isVmEligible() {
        return !noVms && role != NodeRole.CONTROL_PLANE;
    }
}
