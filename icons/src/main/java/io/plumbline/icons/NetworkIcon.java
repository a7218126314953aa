package io.plumbline.icons;

/// A picture of one kind of network object, or of one verdict. Every path lies on a grid of
/// {@link #GRID} × {@link #GRID} and is filled with the even-odd rule.
public enum NetworkIcon {
    HOST(
            "M2 2h12a1 1 0 0 1 1 1v4H1V3a1 1 0 0 1 1-1zm1.5 2v1.5H5V4zM7 4v1.5h6V4zM1 9h14v4a1 1 0 0"
                    + " 1-1 1H2a1 1 0 0 1-1-1zm2.5 1.75v1.5H5v-1.5zm3.5 0v1.5h6v-1.5z"),
    HOST_CLASS(
            "M4 1h11v8h-1.5V2.5H4zM1 4h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H2a1 1 0 0"
                    + " 1-1-1zm1.5 2v1.5H4V6zm3 0v1.5h5V6zm-3 5.5V13H4v-1.5zm3 0V13h5v-1.5zM1 9v1h11V9z"),
    RACK("M2 0h12v16H2zm1.5 1.5v2h9v-2zm0 3.500v2h9v-2zm0 3.500v2h9v-2zm0 3.500v2h9v-2z"),
    NIC("M1 3h14v10h-3.5v-2h-7v2H1zm3 2v3h1.5V5zm2.75 0v3h1.5V5zm2.75 0v3H11V5z"),
    CARD("M1 2h2v12H1zm3 2h11v7h-2v2h-1.5v-2H10v2H8.500v-2H7v2H5.500v-2H4zm2 2v3h3V6z"),
    BOND(
            "M0 4h4.500v2H0zm11.500 0H16v2h-4.500zM0 10h4.500v2H0zm11.500 0H16v2h-4.500zM5 2h6a1.500"
                    + " 1.500 0 0 1 1.500 1.500v9A1.500 1.500 0 0 1 11 14H5a1.500 1.500 0 0"
                    + " 1-1.500-1.500v-9A1.500 1.500 0 0 1 5 2zm.5 2v2h5V4zm0 6v2h5v-2zm0-3.100v2.200h5V6.900z"),
    VLAN("M1 2.500h8.500L15 8l-5.500 5.500H1zM3.500 6v1.500h5V6zm0 2.750v1.500h5v-1.500z"),
    LINUX_BRIDGE(
            "M0 4h16v2H0zM1 7h2v2.200C3.700 7.800 5 7 6.500 7h3c1.500 0 2.800.8 3.500"
                    + " 2.200V7h2v7h-2v-2c0-1.700-1.300-3-3-3H6c-1.700 0-3 1.300-3 3v2H1z"),
    OVS_BRIDGE(
            "M5 1h6l4 4v6l-4 4H5l-4-4V5zm-.3 5.200h5V4.600L12.300 7l-2.600 2.400V7.800h-5zM6.300"
                    + " 8.200v1.600h5v1.600h-5V13L3.700 10.600z"),
    OTHER_INTERFACE("M2 3h12v10H2zm1.500 1.500v7h9v-7zM5 6h6v1.500H5zm0 2.750h4v1.500H5z"),
    LOCK(
            "M8 1a3.500 3.500 0 0 1 3.500 3.500V7H13v8H3V7h1.500V4.500A3.500 3.500 0 0 1 8 1zm0"
                    + " 1.700A1.800 1.800 0 0 0 6.200 4.500V7h3.600V4.500A1.800 1.800 0 0 0 8 2.700zM7.200"
                    + " 10v2.500h1.600V10z"),
    SWITCH(
            "M1 3h14a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V4a1 1 0 0 1"
                    + " 1-1zm8 1.700v1H3v1.600h6v1L11.600 6.500zM7 8.700L4.400 10.500 7"
                    + " 12.300v-1h6V9.700H7z"),
    SWITCH_PAIR(
            "M0 2h16v4.500H0zm2 1.500v1.500h1.500V3.500zm3 0v1.500h1.500V3.500zM0 9.500h16V14H0zM2"
                    + " 11v1.500h1.500V11zm3 0v1.500h1.500V11zM6 6.500h1.500v3H6zm2.500 0H10v3H8.500z"),
    SWITCH_PORT("M2 3h12v10H2zm3 2v3h1.5V5zm2.250 0v3h1.500V5zM9.500 5v3H11V5zM5 10v1.500h6V10z"),
    GATEWAY(
            "M8 .5A7.500 7.500 0 1 1 8 15.500 7.500 7.500 0 0 1 8 .5zM7.200 2.300L5"
                    + " 4.800h1.500v2.000h1.400V4.800h1.500zM8.800 13.700l2.200-2.500H9.500V9.200H8.100v2H6.600zM2.300"
                    + " 8.800l2.500 2.200V9.500h2V8.100h-2V6.600zm11.400-1.600L11.200 5v1.500h-2v1.400h2v1.500z"),
    STORAGE_ARRAY(
            "M2 1h12a1 1 0 0 1 1 1v2.500H1V2a1 1 0 0 1 1-1zm9 1.200v1.100h2V2.200zM1 5.800h14v4.400H1zM11"
                    + " 7.400v1.200h2V7.400zM1 11.500h14V14a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1zm10"
                    + " 1.200v1.100h2v-1.100z"),
    DHCP_SERVER("M2 2h12v8H2zm2 2v4h8V4zM1 12h14v2H1z"),
    EXTERNAL("M2 2h12v12H2zm1.500 1.500v9h9v-9zM5 7.250h6v1.500H5z"),
    NETWORK("M6 1h4v4H9v2h5v4h1v4h-4v-4h1.200V8.500H3.800V11H5v4H1v-4h1V7h5V5H6z"),
    BRIDGE_NETWORK(
            "M1 2h14a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H9.500v1.500H12V15H4v-1.500h2.500V12H1a1 1 0 0"
                    + " 1-1-1V3a1 1 0 0 1 1-1zm1 2v6h12V4z"),
    LOCALNET("M5 0h2v4h2V0h2v4h2v4a5 5 0 0 1-4 4.900V16H7v-3.100A5 5 0 0 1 3 8V4h2z"),
    SRIOV(
            "M1 1h14v14H1zm2 2v2.700h2.700V3zm3.700 0v2.700h2.600V3zm3.600 0v2.700H13V3zM3"
                    + " 6.700v2.600h2.700V6.700zm3.700 0v2.600h2.600V6.700zm3.600 0v2.600H13V6.700zM3"
                    + " 10.300V13h2.700v-2.700z"),
    OVERLAY("M4.500 13A4 4 0 0 1 4 5.050 4.500 4.500 0 0 1 12.600 6.200 3.500 3.500 0 0 1 12 13z"),
    MIGRATION(
            "M0 3h6v10H0zm2 2v6h2V5zm8-2h6v10h-6zm2 2v6h2V5zM6.500 7h1.700V5.200L11.200"
                    + " 8l-3 2.800V9H6.500z"),
    STORAGE(
            "M8 1c3.900 0 6.500 1.100 6.500 2.600S11.900 6.200 8 6.200 1.500 5.100 1.500 3.600 4.100 1 8"
                    + " 1zM1.500 5.700C2.800 6.900 5.200 7.500 8 7.500s5.200-.6 6.500-1.800v2.200c0 1.500-2.600"
                    + " 2.600-6.500 2.600S1.500 9.400 1.500 7.900zm0 4.300C2.800 11.200 5.200 11.800 8"
                    + " 11.800s5.200-.6 6.500-1.800v2.400C14.500 13.900 11.900 15 8 15s-6.500-1.100-6.500-2.600z"),
    MACHINE(
            "M8 0l7 2.500v5C15 11.700 12 14.800 8 16 4 14.800 1 11.700 1 7.500v-5zM7"
                    + " 11.500l5-5L10.600 5.100 7 8.700 5.400 7.100 4 8.500z"),
    NOTE("M2 1h12v9.500L9.500 15H2zm2.500 3v1.500h7V4zm0 3v1.500h7V7zm0 3v1.500h3V10z"),
    PEER_LINK("M1 5h14v2H1zm0 4h14v2H1z"),
    CABLE("M1 2h5v5H4.250v3.750h7.500V9H11V4h4v5h-1.250v3.750H2.250V7H1zm1.500 1.500v2h2v-2z"),
    FAIL(
            "M7 1h2v7H7zM4.500 3l1.200 1.500a4.500 4.500 0 1 0 4.600 0L11.500 3A6.400 6.400 0 1 1 4.500 3z"),
    BLUEPRINT(
            "M1 1h14v14H1zm2 2v4h4V3zm6 0v1.500h4V3zm0 3v1.500h4V6zM3 9v1.500h10V9zm0 3v1.500h7V12z"),
    EXPOSURE("M1 6.500h7V3l6.500 5L8 13V9.500H1z"),
    CHEVRON("M5.500 3L10.500 8l-5 5L4.400 11.900 8.300 8 4.400 4.100z"),
    /// Octagon: the verdict is an error.
    MARK_ERROR("M5 0h6l5 5v6l-5 5H5l-5-5V5zM7 3.500v5.500h2V3.500zM7 10.500v2h2v-2z"),
    /// Triangle: the verdict is a warning.
    MARK_WARNING("M8 .5L15.900 15H.1zM7.100 5.500v5h1.800v-5zM7.100 11.500v1.800h1.800v-1.800z"),
    /// Disc with an i: worth knowing, nothing to do.
    MARK_INFO("M8 0A8 8 0 0 1 8 16 8 8 0 0 1 8 0zM7 3.500v2h2v-2zM7 7v5.500h2V7z"),
    /// Hollow ring with a question mark: a fact is missing.
    MARK_UNKNOWN(
            "M8 0A8 8 0 0 1 8 16 8 8 0 0 1 8 0zm0 1.500A6.500 6.500 0 0 0 8 14.500 6.500 6.500 0 0 0 8"
                    + " 1.500zM5.300 6.300A2.700 2.700 0 1 1 8.800 8.900V10H7.200V7.600H8A1.100 1.100 0 1 0"
                    + " 6.900 6.300zM7.200 11h1.600v1.600H7.200z"),
    /// Disc with a tick: works, kept.
    MARK_OK(
            "M8 0A8 8 0 0 1 8 16 8 8 0 0 1 8 0zM6.700 12L13 5.700 11.600 4.300 6.700 9.200 4.400 6.900 3 8.300z"),
    /// Square with a plus: will be added.
    MARK_ADD(
            "M3 0h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3zm4 3v4H3v2h4v4h2V9h4V7H9V3z"),
    /// Square with a minus: will be removed.
    MARK_REMOVE(
            "M3 0h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3zm0 7v2h10V7z"),
    /// Diamond: design and cluster differ.
    MARK_DIFFERS("M8 0l8 8-8 8-8-8zM5 5v2h6V5zm0 4v2h6V9z"),
    /// Disc with a bar: refused.
    MARK_REFUSED("M8 0A8 8 0 0 1 8 16 8 8 0 0 1 8 0zM3.500 7v2h9V7z");

    /// Edge length of the grid on which all paths are drawn.
    public static final double GRID = 16;

    private final String svgPath;
    private final IconPath path;

    NetworkIcon(String svgPath) {
        this.svgPath = svgPath;
        this.path = IconPath.parse(svgPath);
    }

    /// The path in SVG notation, for an SVG file or a JavaFX `SVGPath` or CSS `-fx-shape`.
    public String svgPath() {
        return svgPath;
    }

    /// The path as absolute moves, lines and curves.
    public IconPath path() {
        return path;
    }
}
