package io.plumbline.model.arrange;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which interfaces of a class lead to which networks.
public final class Carriers {

    private Carriers() {}

    /// Networks that the class reaches with the names of their carriers in it, in the order in which
    /// networks stand: machine, migration, storage, own, then those of virtual machines by VLAN.
    public static Map<ElementId, List<String>> of(Topology topology, HostClass hostClass) {
        var carriers = new LinkedHashMap<ElementId, List<String>>();
        topology.roles().stream()
                .filter(Carriers::isDrawn)
                .filter(role -> role.scope().isEmpty() || role.scope().contains(hostClass.name()))
                .sorted(Comparator.comparingInt(role -> rank(role.kind())))
                .forEach(role ->
                        put(
                                carriers,
                                ElementId.role(role.name()),
                                existing(hostClass, named(role, hostClass))));
        topology.networks().stream()
                .sorted(Comparator.comparingInt(Carriers::vlan))
                .forEach(network ->
                        put(
                                carriers,
                                ElementId.network(network.name()),
                                existing(hostClass, named(network, topology, hostClass))));
        return carriers;
    }

    /// Where a role of this kind stands among the others.
    public static int rank(RoleKind kind) {
        return switch (kind) {
            case MANAGEMENT -> 0;
            case MIGRATION -> 1;
            case STORAGE -> 2;
            case OWN -> 3;
            case VM -> 4;
        };
    }

    /// Whether a role is drawn as a network; that of virtual machines is drawn as their networks.
    public static boolean isDrawn(NetworkRole role) {
        return role.kind() != RoleKind.VM;
    }

    private static void put(
            Map<ElementId, List<String>> carriers, ElementId network, List<String> names) {
        if (!names.isEmpty()) {
            carriers.put(network, names);
        }
    }

    private static int vlan(VmNetwork network) {
        return network.vlan().ifKnown().map(VlanId::value).orElse(0);
    }

    private static List<String> named(NetworkRole role, HostClass hostClass) {
        var named = role.effectiveCarriers();
        if (named.isEmpty() && role.kind() == RoleKind.MANAGEMENT) {
            return hostClass.interfaces().stream()
                    .filter(BrEx.class::isInstance)
                    .map(HostInterface::name)
                    .toList();
        }
        return named;
    }

    private static List<String> named(VmNetwork network, Topology topology, HostClass hostClass) {
        return switch (network.kind()) {
            case BRIDGE -> network.bridge().stream().toList();
            case LOCALNET ->
                    hostClass.mappings().stream()
                            .filter(mapping -> mapping.localnet().equals(network.localnet()))
                            .map(mapping -> mapping.bridge().orElse(BrEx.NAME))
                            .toList();
            case SRIOV ->
                    topology.sriov().stream()
                            .filter(policy -> policy.hostClass().equals(hostClass.name()))
                            .filter(policy ->
                                    network.resource()
                                            .filter(r -> Objects.equals(r, policy.resource()))
                                            .isPresent())
                            .flatMap(policy -> policy.nics().stream())
                            .toList();
            case OVERLAY -> List.of();
        };
    }

    private static List<String> existing(HostClass hostClass, List<String> names) {
        return names.stream().filter(hostClass.interfaces()::has).distinct().toList();
    }
}
