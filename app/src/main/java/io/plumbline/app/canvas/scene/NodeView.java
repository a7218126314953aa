package io.plumbline.app.canvas.scene;

import io.plumbline.app.theme.RoleLook;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;

/// One drawn object with its place in canvas units and its words.
public sealed interface NodeView {

    ElementId id();

    Box bounds();

    /// What it is called; drawn bold, and read by the outline.
    String name();

    /// @param count `× 4`; empty for a single host
    /// @param chips hosts in the footer
    /// @param note right in the footer: all alike, or how many hosts differ
    /// @param hosts one cell each when seen from far
    record HostClassView(
            ElementId id,
            Box bounds,
            String name,
            String count,
            String fact,
            List<RoleLook> roles,
            List<Chip> chips,
            String note,
            boolean differing,
            List<ElementId> hosts)
            implements NodeView {

        /// A host named in the footer, or the number of those that are not.
        public record Chip(String text, Box box, Optional<ElementId> host) {}
    }

    /// The frame around the switches of a pair.
    record PairView(ElementId id, Box bounds, String name, String fact, List<ElementId> switches)
            implements NodeView {}

    record SwitchView(
            ElementId id, Box bounds, String name, String fact, List<Row> rows, boolean paired)
            implements NodeView {

        /// @param cable the cable of a class that is in these ports
        /// @param centreY in canvas units
        public record Row(ElementId cable, int centreY, String ports, String fact, boolean known) {}
    }

    record ExternalView(ElementId id, Box bounds, NetworkIcon icon, String name, String fact)
            implements NodeView {}

    record NicView(ElementId id, Box bounds, String name, String word, Socket socket)
            implements NodeView {

        public enum Socket {
            CABLED,
            FREE,
            DOWN,
            NOT_REPORTED
        }
    }

    record BondView(
            ElementId id, Box bounds, String name, String mode, String mtu, BondPictogram pictogram)
            implements NodeView {}

    /// A NIC cut into virtual functions.
    record FunctionsView(ElementId id, Box bounds, String name, int used, int total)
            implements NodeView {}

    /// VLAN interface or bridge.
    record CarrierView(
            ElementId id,
            Box bounds,
            NetworkIcon icon,
            String name,
            String fact,
            Optional<RoleLook> role,
            boolean platformOwned)
            implements NodeView {}

    record NetworkView(
            ElementId id,
            Box bounds,
            NetworkIcon icon,
            String name,
            String fact,
            String count,
            Optional<RoleLook> role)
            implements NodeView {}

    /// The label in the middle of a LAG, from which its cables fan out.
    record CapsuleView(ElementId id, Box bounds, String name, String fact, List<ElementId> cables)
            implements NodeView {}

    /// Where a network leaves the host.
    record PlugView(ElementId id, Box bounds, boolean localnet) implements NodeView {
        @Override
        public String name() {
            return id.name();
        }
    }

    record NoteView(ElementId id, Box bounds, String name, List<String> lines)
            implements NodeView {}
}
