package io.plumbline.app.session;

import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;

/// What kind of thing an id names, in a word and as an icon, the same in every dock.
public final class ElementTitles {

    private ElementTitles() {}

    /// The kind as a person calls it: `bond`, `MLAG pair`.
    public static String kind(Topology in, ElementId id) {
        return switch (id.kind()) {
            case CLUSTER -> "cluster";
            case SWITCH -> "switch";
            case MLAG_PAIR -> "MLAG pair";
            case PORT -> "switch port";
            case LINK -> "link";
            case EXTERNAL ->
                    in.externals().get(id.name()).map(e -> e.kind().word()).orElse("external");
            case HOST_CLASS -> "host class";
            case HOST -> "host";
            case INTERFACE ->
                    ElementAccess.find(in, id)
                            .map(i -> kind((HostInterface) i))
                            .orElse("interface");
            case CABLE -> "cable";
            case MAPPING -> "bridge mapping";
            case ROUTE -> "route";
            case VLAN -> "VLAN";
            case NETWORK ->
                    in.networks().get(id.name()).map(n -> n.kind().word()).orElse("") + " network";
            case ROLE -> "role";
            case POOL -> "address pool";
            case VIRTUALIZATION -> "virtualization settings";
            case SRIOV_POLICY -> "SR-IOV policy";
            case VM -> "virtual machine";
            case NETWORK_POLICY -> "network policy";
            case ISOLATION -> "isolation";
            case EXPOSURE -> "exposure";
            case NOTE -> "note";
        };
    }

    private static String kind(HostInterface on) {
        return switch (on) {
            case Nic _ -> "NIC";
            case Bond _ -> "bond";
            case VlanInterface _ -> "VLAN interface";
            case LinuxBridge _ -> "Linux bridge";
            case OvsBridge _ -> "OVS bridge";
            case BrEx _ -> "management bridge";
            case OtherInterface other -> other.type();
        };
    }

    public static NetworkIcon icon(Topology in, ElementId id) {
        return switch (id.kind()) {
            case CLUSTER, VIRTUALIZATION -> NetworkIcon.BLUEPRINT;
            case SWITCH -> NetworkIcon.SWITCH;
            case MLAG_PAIR -> NetworkIcon.SWITCH_PAIR;
            case PORT -> NetworkIcon.SWITCH_PORT;
            case LINK, CABLE, ROUTE -> NetworkIcon.CABLE;
            case EXTERNAL ->
                    in.externals()
                            .get(id.name())
                            .map(ElementTitles::icon)
                            .orElse(NetworkIcon.EXTERNAL);
            case HOST_CLASS -> NetworkIcon.HOST_CLASS;
            case HOST, VM -> NetworkIcon.HOST;
            case INTERFACE ->
                    ElementAccess.find(in, id)
                            .map(i -> icon((HostInterface) i))
                            .orElse(NetworkIcon.OTHER_INTERFACE);
            case MAPPING -> NetworkIcon.LOCALNET;
            case VLAN -> NetworkIcon.VLAN;
            case NETWORK ->
                    in.networks()
                            .get(id.name())
                            .map(ElementTitles::icon)
                            .orElse(NetworkIcon.NETWORK);
            case ROLE, POOL -> NetworkIcon.NETWORK;
            case SRIOV_POLICY -> NetworkIcon.SRIOV;
            case NETWORK_POLICY, ISOLATION -> NetworkIcon.LOCK;
            case EXPOSURE -> NetworkIcon.EXPOSURE;
            case NOTE -> NetworkIcon.NOTE;
        };
    }

    private static NetworkIcon icon(External external) {
        return switch (external.kind()) {
            case GATEWAY -> NetworkIcon.GATEWAY;
            case ARRAY -> NetworkIcon.STORAGE_ARRAY;
            case DHCP -> NetworkIcon.DHCP_SERVER;
            case CLUSTER, OTHER -> NetworkIcon.EXTERNAL;
        };
    }

    private static NetworkIcon icon(VmNetwork network) {
        return switch (network.kind()) {
            case BRIDGE -> NetworkIcon.BRIDGE_NETWORK;
            case LOCALNET -> NetworkIcon.LOCALNET;
            case SRIOV -> NetworkIcon.SRIOV;
            case OVERLAY -> NetworkIcon.OVERLAY;
        };
    }

    private static NetworkIcon icon(HostInterface on) {
        return switch (on) {
            case Nic _ -> NetworkIcon.NIC;
            case Bond _ -> NetworkIcon.BOND;
            case VlanInterface _ -> NetworkIcon.VLAN;
            case LinuxBridge _ -> NetworkIcon.LINUX_BRIDGE;
            case OvsBridge _ -> NetworkIcon.OVS_BRIDGE;
            case BrEx _ -> NetworkIcon.OVS_BRIDGE;
            case OtherInterface _ -> NetworkIcon.OTHER_INTERFACE;
        };
    }
}
