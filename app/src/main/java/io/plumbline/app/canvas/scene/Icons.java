package io.plumbline.app.canvas.scene;

import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VlanInterface;

/// The icon of each kind of object; canvas, outline and palette show the same.
public final class Icons {

    private Icons() {}

    public static NetworkIcon of(HostInterface item) {
        return switch (item) {
            case Nic _ -> NetworkIcon.NIC;
            case Bond _ -> NetworkIcon.BOND;
            case VlanInterface _ -> NetworkIcon.VLAN;
            case LinuxBridge _ -> NetworkIcon.LINUX_BRIDGE;
            case OvsBridge _, BrEx _ -> NetworkIcon.OVS_BRIDGE;
            case OtherInterface _ -> NetworkIcon.OTHER_INTERFACE;
        };
    }

    public static NetworkIcon of(ExternalKind kind) {
        return switch (kind) {
            case GATEWAY -> NetworkIcon.GATEWAY;
            case ARRAY -> NetworkIcon.STORAGE_ARRAY;
            case DHCP -> NetworkIcon.DHCP_SERVER;
            case CLUSTER -> NetworkIcon.HOST_CLASS;
            case OTHER -> NetworkIcon.EXTERNAL;
        };
    }

    public static NetworkIcon of(NetworkKind kind) {
        return switch (kind) {
            case BRIDGE -> NetworkIcon.BRIDGE_NETWORK;
            case LOCALNET -> NetworkIcon.LOCALNET;
            case SRIOV -> NetworkIcon.SRIOV;
            case OVERLAY -> NetworkIcon.OVERLAY;
        };
    }

    public static NetworkIcon of(RoleKind kind) {
        return switch (kind) {
            case MANAGEMENT -> NetworkIcon.MACHINE;
            case MIGRATION -> NetworkIcon.MIGRATION;
            case STORAGE -> NetworkIcon.STORAGE;
            case VM -> NetworkIcon.BRIDGE_NETWORK;
            case OWN -> NetworkIcon.NETWORK;
        };
    }
}
