package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.Optional;
import java.util.stream.Collectors;

/// The CNI configuration of a network of virtual machines.
final class NetworkConfig {

    private static final Mtu BRIDGE_DEFAULT = Mtu.of(1500);

    /// What a localnet carries more than the pod network: the overlay's header.
    private static final int OVERLAY_HEADER = 100;

    private NetworkConfig() {}

    static YamlMapping bridge(VmNetwork network, String bridge) {
        return YamlMapping.of(config -> {
            config.put("cniVersion", RoleConfig.CNI_VERSION)
                    .put("name", network.configName().orElse(network.name()))
                    .put("type", "bridge")
                    .put("bridge", bridge);
            network.vlan().ifKnown().ifPresent(id -> config.put("vlan", id.value()));
            var tagged = guestTags(network);
            if (!tagged.isEmpty()) {
                config.list("vlanTrunk", list -> trunk(list, tagged));
            }
            network.mtu()
                    .withDefault(BRIDGE_DEFAULT)
                    .ifKnown()
                    .ifPresent(mtu -> config.put("mtu", mtu.bytes()));
            network.spoofProtection().ifPresent(on -> config.put("macspoofchk", on));
            if (isTagged(network)) {
                preserveDefaultVlan(config, network.preserveDefaultVlan());
            }
            if (network.gatewayOnBridge()) {
                config.put("isGateway", true);
            }
            config.put("disableContainerInterface", true);
        });
    }

    /// The port's own VLAN is no guest tag: the plugin would let the tag win, and drop what the guest
    /// sends without one.
    private static VlanSet guestTags(VmNetwork network) {
        return network.vlan()
                .ifKnown()
                .map(own -> network.trunk().minus(VlanSet.of(own.value())))
                .orElse(network.trunk());
    }

    /// Without a tag of its own the machine's port lives in the default VLAN and has to keep it.
    private static boolean isTagged(VmNetwork network) {
        return network.vlan().isKnown() || !network.trunk().isEmpty();
    }

    private static void preserveDefaultVlan(
            YamlMapping.Builder config, PreserveDefaultVlan preserve) {
        switch (preserve) {
            case NO -> config.put("preserveDefaultVlan", false);
            case YES -> config.put("preserveDefaultVlan", true);
            case NOT_WRITTEN -> {}
        }
    }

    private static void trunk(YamlSequence.Builder list, VlanSet trunk) {
        for (var range : trunk.normalized().ranges()) {
            if (range.min() == range.max()) {
                list.map(item -> item.put("id", range.min()));
            } else {
                list.map(item -> item.put("minID", range.min()).put("maxID", range.max()));
            }
        }
    }

    /// @param attachment namespace and name of the definition that carries it
    static YamlMapping ovn(Topology topology, VmNetwork network, String attachment) {
        return YamlMapping.of(config -> {
            config.put("cniVersion", RoleConfig.CNI_VERSION)
                    .put("name", network.configName().orElse(network.name()))
                    .put("type", "ovn-k8s-cni-overlay");
            if (network.kind() == NetworkKind.LOCALNET) {
                config.put("topology", "localnet").put("physicalNetworkName", network.localnet());
                network.vlan().ifKnown().ifPresent(id -> config.put("vlanID", id.value()));
            } else {
                config.put("topology", "layer2");
            }
            ovnMtu(topology, network).ifPresent(mtu -> config.put("mtu", mtu.bytes()));
            if (!network.subnets().isEmpty()) {
                config.put(
                        "subnets",
                        network.subnets().stream()
                                .map(Cidr::toString)
                                .collect(Collectors.joining(",")));
                config.put("allowPersistentIPs", true);
            }
            if (network.primary() && network.kind() == NetworkKind.OVERLAY) {
                config.put("role", "primary");
            }
            config.put("netAttachDefName", attachment);
        });
    }

    /// Always explicit for a localnet: left out, the platform derives it from the overlay and not from
    /// the wire. An overlay without a drawn MTU takes the cluster's.
    static Optional<Mtu> ovnMtu(Topology topology, VmNetwork network) {
        if (network.mtu().isMissing()) {
            return Optional.empty();
        }
        if (network.mtu().isKnown() || network.kind() == NetworkKind.OVERLAY) {
            return network.mtu().ifKnown();
        }
        return topology.cluster()
                .effectiveMtu()
                .ifKnown()
                .map(mtu -> Mtu.of(mtu.bytes() + OVERLAY_HEADER));
    }
}
