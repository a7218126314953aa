package io.plumbline.model.graph;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Fact;
import java.util.List;
import java.util.Optional;

/// A place that frames pass, and what they look like there.
///
/// @param owner the host, switch or external
/// @param name of the interface or port; empty for an external, and for a port without a name
/// @param tags VLAN tags of the frame on that place's wire side, outermost first
/// @param mtu largest payload there; unset where nothing limits it
/// @param mode of a bond
/// @param cable that the frame takes next, or came by; empty inside a host
public record Hop(
        Kind kind,
        String owner,
        String name,
        List<Integer> tags,
        Fact<Mtu> mtu,
        Optional<BondMode> mode,
        Optional<Failure> cable) {

    /// What a frame passes.
    public enum Kind {
        INTERFACE,
        PORT,
        EXTERNAL
    }

    public Hop {
        tags = List.copyOf(tags);
    }

    static Hop port(WiredPort port, List<Integer> tags) {
        return new Hop(
                Kind.PORT,
                port.switchName,
                port.name.orElse(""),
                tags,
                port.bundle.mtu(port.switchName),
                Optional.empty(),
                Optional.of(port.failure));
    }

    static Hop external(End.Outside end, List<Integer> tags) {
        return new Hop(
                Kind.EXTERNAL,
                end.owner(),
                "",
                tags,
                end.mtu(),
                Optional.empty(),
                Optional.empty());
    }
}
