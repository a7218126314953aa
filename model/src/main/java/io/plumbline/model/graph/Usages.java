package io.plumbline.model.graph;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds where the networks and roles of a topology stand.
public final class Usages {

    /// Linux bridge that an attachment definition without a name means.
    public static final String DEFAULT_BRIDGE = "cni0";

    private final Topology topology;
    private final HostGroups groups;
    private final Map<HostLayout, Map<String, Footing>> footings = new IdentityHashMap<>();

    private Usages(Topology topology, HostGroups groups) {
        this.topology = topology;
        this.groups = groups;
    }

    public static List<Usage> of(Topology topology, HostGroups groups) {
        var usages = new Usages(topology, groups);
        var all = new ArrayList<Usage>();
        for (var role : topology.roles()) {
            usages.of(role).ifPresent(all::add);
        }
        for (var network : topology.networks()) {
            usages.of(network).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Optional<Usage> of(NetworkRole role) {
        var carriers = role.effectiveCarriers();
        if (role.kind() == RoleKind.VM || carriers.isEmpty()) {
            return Optional.empty();
        }
        var built =
                new Building(
                        layout -> carriers,
                        (layout, carrier) -> layout.find(carrier).isPresent(),
                        (layout, footing) -> ofRole(layout, footing));
        return Optional.of(
                built.usage(
                        ElementId.role(role.name()),
                        Optional.empty(),
                        Optional.of(role),
                        host -> isMeantFor(role, host),
                        externals(role.targets())));
    }

    private static Fact<VlanSet> ofRole(HostLayout layout, Footing footing) {
        if (layout.find(footing.carrier()).orElse(null) instanceof BrEx bridge
                && bridge.vlan().isPresent()) {
            return Fact.drawn(VlanSet.ofIds(List.of(bridge.vlan().get())));
        }
        return Fact.drawn(VlanSet.NONE);
    }

    /// Whether the role is needed on the host: where its scope says so, else management and own
    /// roles everywhere, the others where machines run.
    public static boolean isMeantFor(NetworkRole role, EffectiveHost host) {
        if (!role.scope().isEmpty()) {
            return role.scope().contains(host.hostClass().name())
                    || role.scope().contains(host.name());
        }
        return switch (role.kind()) {
            case MANAGEMENT, OWN -> true;
            case MIGRATION, STORAGE, VM -> host.hostClass().isVmEligible();
        };
    }

    /// Whether machines on the network may run on the host.
    public static boolean isEligible(VmNetwork network, EffectiveHost host) {
        return host.hostClass().isVmEligible()
                && (network.placement().isEmpty()
                        || network.placement().contains(host.hostClass().name())
                        || network.placement().contains(host.name()));
    }

    private Optional<Usage> of(VmNetwork network) {
        if (network.kind() == NetworkKind.OVERLAY) {
            return Optional.empty();
        }
        Fact<VlanSet> own =
                network.trunk().isEmpty()
                        ? network.vlan().map(Usages::tag).withDefault(VlanSet.NONE)
                        : Fact.drawn(network.trunk());
        var built =
                new Building(
                        layout -> carriers(network, layout),
                        (layout, carrier) -> isBridge(network, layout, carrier),
                        (_, _) -> own);
        return Optional.of(
                built.usage(
                        ElementId.network(network.name()),
                        Optional.of(network),
                        Optional.empty(),
                        host -> isEligible(network, host),
                        externals(network.gateway().stream().toList())));
    }

    private static VlanSet tag(VlanId id) {
        return id.value() == 0 ? VlanSet.NONE : VlanSet.of(id.value());
    }

    private static boolean isBridge(VmNetwork network, HostLayout layout, String carrier) {
        var found = layout.find(carrier);
        return network.kind() == NetworkKind.SRIOV
                ? found.isPresent()
                : found.filter(i ->
                                i instanceof LinuxBridge
                                        || i instanceof OvsBridge
                                        || i instanceof BrEx)
                        .isPresent();
    }

    /// Names of the interfaces that would carry a network on hosts of a layout.
    private List<String> carriers(VmNetwork network, HostLayout layout) {
        return switch (network.kind()) {
            case BRIDGE -> List.of(bridgeOf(network));
            case LOCALNET ->
                    layout.mappings().stream()
                            .filter(m -> m.localnet().equals(network.localnet()))
                            .flatMap((BridgeMapping m) -> m.bridge().stream())
                            .limit(1)
                            .toList();
            case SRIOV ->
                    topology.sriov().stream()
                            .filter(p -> p.hostClass().equals(layout.hostClass().name()))
                            .filter(p -> Optional.of(p.resource()).equals(network.resource()))
                            .flatMap(p -> p.nics().stream())
                            .distinct()
                            .toList();
            case OVERLAY -> List.of();
        };
    }

    /// The Linux bridge that a network names.
    public static String bridgeOf(VmNetwork network) {
        return network.bridge().filter(name -> !name.isEmpty()).orElse(DEFAULT_BRIDGE);
    }

    private List<External> externals(List<String> names) {
        return names.stream().flatMap(name -> topology.externals().get(name).stream()).toList();
    }

    private Footing footing(HostLayout layout, String carrier) {
        return footings.computeIfAbsent(layout, _ -> new HashMap<>())
                .computeIfAbsent(carrier, _ -> Footing.of(layout, carrier));
    }

    private interface Tags {
        Fact<VlanSet> of(HostLayout layout, Footing footing);
    }

    private interface Presence {
        boolean has(HostLayout layout, String carrier);
    }

    /// Collects the attachments of one network or role, group by group.
    private final class Building {
        private final Function<HostLayout, List<String>> carriers;
        private final Presence presence;
        private final Tags tags;
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<Lack> lacking = new ArrayList<>();

        Building(Function<HostLayout, List<String>> carriers, Presence presence, Tags tags) {
            this.carriers = carriers;
            this.presence = presence;
            this.tags = tags;
        }

        Usage usage(
                ElementId id,
                Optional<VmNetwork> network,
                Optional<NetworkRole> role,
                Predicate<EffectiveHost> meant,
                List<External> required) {
            for (var group : groups.all()) {
                var hosts = group.hosts();
                if (!hosts.stream().allMatch(meant)) {
                    hosts = hosts.stream().filter(meant).toList();
                }
                if (!hosts.isEmpty()) {
                    add(group, hosts);
                }
            }
            return new Usage(id, network, role, attachments, lacking, required);
        }

        private void add(HostGroup group, List<EffectiveHost> hosts) {
            var layout = group.layout();
            var names = carriers.apply(layout);
            if (names.isEmpty()) {
                lacking.add(new Lack(group, hosts, ""));
            }
            for (var name : names) {
                if (presence.has(layout, name)) {
                    attachments.add(attachment(group, hosts, footing(layout, name)));
                } else {
                    lacking.add(new Lack(group, hosts, name));
                }
            }
        }

        private Attachment attachment(HostGroup group, List<EffectiveHost> hosts, Footing footing) {
            var own = tags.of(group.layout(), footing);
            var vlans =
                    footing.tag() > 0
                            ? VlanSet.of(footing.tag())
                            : own.ifKnown().orElse(VlanSet.NONE);
            var uplinks =
                    footing.nics().stream().flatMap(n -> group.uplink(n.name()).stream()).toList();
            var unknown = footing.tagUnknown() || footing.tag() == 0 && own.isMissing();
            return new Attachment(group, hosts, footing, vlans, unknown, uplinks);
        }
    }
}
