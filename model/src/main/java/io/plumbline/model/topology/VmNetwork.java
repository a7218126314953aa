package io.plumbline.model.topology;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import java.util.List;
import java.util.Optional;

/// A network that virtual machines use.
///
/// @param bridge Linux bridge by name, for kind bridge; may dangle
/// @param physicalNetwork localnet name of a mapping, for kind localnet; empty: `configName` or name
/// @param resource SR-IOV resource, for kind sriov
/// @param vlan access VLAN; unset: untagged
/// @param trunk VLANs the guest tags itself
/// @param mtu unset: 1500 for bridges, cluster MTU + 100 for localnet
/// @param namespaces where it can be used
/// @param vms virtual machines on it, in all
/// @param placement classes or hosts whose machines may use it; empty: all that run machines
/// @param gateway name of an external that is its gateway
/// @param spoofProtection whether guests are held to their MAC; empty: not written
/// @param subnets address management by the platform
/// @param gatewayOnBridge whether the bridge plugin would be a gateway (`isGateway`)
/// @param isolated meant to reach nothing else
/// @param hostOnly meant to have no uplink
/// @param primary whether it is the primary network of its namespaces, for kind overlay
/// @param configName network name in the plugin's configuration where it is not the name
/// @param attachmentName name of the attachment definition where it is not the name
public record VmNetwork(
        String name,
        NetworkKind kind,
        Optional<String> bridge,
        Optional<String> physicalNetwork,
        Optional<String> resource,
        Fact<VlanId> vlan,
        VlanSet trunk,
        Fact<Mtu> mtu,
        List<String> namespaces,
        int vms,
        List<String> placement,
        Optional<String> gateway,
        Optional<Boolean> spoofProtection,
        PreserveDefaultVlan preserveDefaultVlan,
        List<Cidr> subnets,
        boolean gatewayOnBridge,
        boolean isolated,
        boolean hostOnly,
        boolean primary,
        NetworkForm form,
        Optional<String> configName,
        Optional<String> attachmentName,
        Extras extras)
        implements Named {

    public static VmNetwork of(String name, NetworkKind kind) {
        var blank = Shape.with(Shape.of(VmNetwork.class).blank(), "name", name);
        return Shape.with(blank, "kind", kind);
    }

    /// The localnet name that has to be mapped on the hosts.
    public String localnet() {
        return physicalNetwork.or(() -> configName).orElse(name);
    }
}
