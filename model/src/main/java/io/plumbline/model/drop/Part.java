package io.plumbline.model.drop;

/// A part of the palette.
public enum Part {
    HOST_CLASS("Host class"),
    HOST("Host"),
    NIC("NIC"),
    BOND("Bond"),
    VLAN("VLAN"),
    LINUX_BRIDGE("Linux bridge"),
    OVS_BRIDGE("OVS bridge"),
    SWITCH("Switch"),
    MLAG_PAIR("MLAG pair"),
    GATEWAY("Gateway"),
    ARRAY("Storage array"),
    DHCP("DHCP server"),
    BRIDGE_NETWORK("Bridge network"),
    LOCALNET_NETWORK("Localnet network"),
    SRIOV_NETWORK("SR-IOV network"),
    OVERLAY_NETWORK("Overlay network"),
    NOTE("Note");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether it stands on the canvas by itself; others need a target.
    public boolean standsAlone() {
        return switch (this) {
            case HOST_CLASS,
                    SWITCH,
                    MLAG_PAIR,
                    GATEWAY,
                    ARRAY,
                    DHCP,
                    BRIDGE_NETWORK,
                    LOCALNET_NETWORK,
                    SRIOV_NETWORK,
                    OVERLAY_NETWORK,
                    NOTE ->
                    true;
            case HOST, NIC, BOND, VLAN, LINUX_BRIDGE, OVS_BRIDGE -> false;
        };
    }
}
