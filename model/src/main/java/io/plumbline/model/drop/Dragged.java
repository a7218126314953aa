package io.plumbline.model.drop;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.List;

/// What is dragged, or chosen by keyboard to be put somewhere.
public sealed interface Dragged {

    /// A part of the palette.
    record Palette(Part part) implements Dragged {}

    /// A role chip.
    ///
    /// @param name of the role; for the four built-in ones `management`, `migration`, `storage`, `vm`
    record Role(RoleKind kind, String name) implements Dragged {}

    /// Objects of the design: NICs of one class, a network, hosts.
    record Objects(List<ElementId> ids) implements Dragged {}

    /// One end of a cable, drawn from a NIC, a switch or an external.
    record CableEnd(ElementId from) implements Dragged {}

    /// A VLAN with its id.
    record Tag(VlanId id) implements Dragged {}
}
