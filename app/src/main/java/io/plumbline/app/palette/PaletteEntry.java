package io.plumbline.app.palette;

import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Part;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something in the palette.
///
/// @param hint keys that give it to the selection, `R M`; empty for parts
public record PaletteEntry(
        String id,
        String title,
        Dragged dragged,
        Optional<RoleKind> role,
        NetworkIcon icon,
        String hint) {

    /// The sections of the palette, each with its entries.
    public record Section(String title, List<PaletteEntry> entries) {}

    public static final List<Section> SECTIONS =
            List.of(
                    new Section(
                            "Roles",
                            List.of(
                                    role(RoleKind.MANAGEMENT, "Management", "management", "R M"),
                                    role(RoleKind.MIGRATION, "Live migration", "migration", "R L"),
                                    role(RoleKind.STORAGE, "Storage", "storage", "R S"),
                                    role(RoleKind.VM, "VM network", "vm", "R V"))),
                    new Section(
                            "Host",
                            List.of(
                                    part(Part.HOST_CLASS, NetworkIcon.HOST_CLASS),
                                    part(Part.HOST, NetworkIcon.HOST),
                                    part(Part.NIC, NetworkIcon.NIC),
                                    part(Part.BOND, NetworkIcon.BOND),
                                    part(Part.VLAN, NetworkIcon.VLAN),
                                    part(Part.LINUX_BRIDGE, NetworkIcon.LINUX_BRIDGE),
                                    part(Part.OVS_BRIDGE, NetworkIcon.OVS_BRIDGE))),
                    new Section(
                            "Fabric and networks",
                            List.of(
                                    part(Part.SWITCH, NetworkIcon.SWITCH),
                                    part(Part.MLAG_PAIR, NetworkIcon.SWITCH_PAIR),
                                    part(Part.GATEWAY, NetworkIcon.GATEWAY),
                                    part(Part.ARRAY, NetworkIcon.STORAGE_ARRAY),
                                    part(Part.DHCP, NetworkIcon.DHCP_SERVER),
                                    part(Part.BRIDGE_NETWORK, NetworkIcon.BRIDGE_NETWORK),
                                    part(Part.LOCALNET_NETWORK, NetworkIcon.LOCALNET),
                                    part(Part.SRIOV_NETWORK, NetworkIcon.SRIOV),
                                    part(Part.OVERLAY_NETWORK, NetworkIcon.OVERLAY),
                                    part(Part.NOTE, NetworkIcon.NOTE))));

    private static PaletteEntry role(RoleKind kind, String title, String name, String hint) {
        return new PaletteEntry(
                "role-" + kind.word(),
                title,
                new Dragged.Role(kind, name),
                Optional.of(kind),
                NetworkIcon.NETWORK,
                hint);
    }

    private static PaletteEntry part(Part part, NetworkIcon icon) {
        return new PaletteEntry(
                "part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                part.title(),
                new Dragged.Palette(part),
                Optional.empty(),
                icon,
                "");
    }
}
