package io.plumbline.model.arrange;

/// Sizes and distances of the drawing at 100 %, in canvas units.
public final class Sizes {
    public static final int CLASS_HEADER = 36;
    public static final int CLASS_FOOTER = 30;

    /// From the top of a class to its first lane.
    public static final int FIRST_LANE = 70;

    public static final int BELOW_LAST_LANE = 10;
    public static final int LANE_GAP = 44;
    public static final int LANE = 60;

    public static final int NIC_WIDTH = 98;
    public static final int NIC_HEIGHT = 24;
    public static final int NIC_PITCH = 28;
    public static final int NIC_TO_BOND = 26;
    public static final int BOND_WIDTH = 104;
    public static final int BOND_HEIGHT = 60;
    public static final int SRIOV_WIDTH = 148;
    public static final int BOND_TO_CARRIER = 32;
    public static final int CARRIER_WIDTH = 128;
    public static final int CARRIER_HEIGHT = 44;
    public static final int BR_EX_HEIGHT = 54;
    public static final int CARRIER_GAP = 12;
    public static final int CARRIER_LEVEL = 160;
    public static final int CARRIER_TO_EDGE = 12;

    public static final int NETWORK_WIDTH = 156;
    public static final int NETWORK_HEIGHT = 48;
    public static final int NETWORK_PITCH = 56;
    public static final int NETWORK_GUTTER = 36;

    public static final int SWITCH_WIDTH = 120;
    public static final int SWITCH_HEADER = 28;
    public static final int PORT_PITCH = 24;
    public static final int FRAME_INSET = 12;
    public static final int FRAME_HEADER = 24;

    /// Between the switches of a pair, with room for the label of the peer link.
    public static final int PEER_GAP = 68;

    public static final int FABRIC_WIDTH = SWITCH_WIDTH + 2 * FRAME_INSET;
    public static final int FABRIC_GAP = 24;
    public static final int SPINE_GUTTER = 72;

    public static final int EXTERNAL_WIDTH = 144;
    public static final int EXTERNAL_HEIGHT = 52;

    public static final int CAPSULE_WIDTH = 72;
    public static final int CAPSULE_HEIGHT = 22;

    /// Between the fabric and the first cable lane.
    public static final int FIRST_CABLE_LANE = 6;

    public static final int CABLE_LANE = 10;

    /// Between the capsules and the hosts.
    public static final int CAPSULE_TO_HOST = 22;

    public static final int NOTE_WIDTH = 120;
    public static final int NOTE_HEIGHT = 84;

    public static final int MARGIN_LEFT = 36;
    public static final int MARGIN_TOP = 40;
    public static final int CLASS_GAP = 24;
    public static final int BLOCK_GAP = 72;
    public static final int SNAP = 8;

    private Sizes() {}

    /// Width of the gutter between fabric and hosts, which grows with the cable lanes in it.
    public static int fabricGutter(int cableLanes) {
        return FIRST_CABLE_LANE
                + CABLE_LANE * Math.max(2, cableLanes)
                + CAPSULE_WIDTH
                + CAPSULE_TO_HOST;
    }

    /// Height of a switch with so many rows of ports.
    public static int switchHeight(int rows) {
        return SWITCH_HEADER + PORT_PITCH * rows + 8;
    }

    /// Where the middle of a row of ports stands below the top of its switch.
    public static int portRow(int row) {
        return SWITCH_HEADER + PORT_PITCH / 2 + PORT_PITCH * row;
    }
}
