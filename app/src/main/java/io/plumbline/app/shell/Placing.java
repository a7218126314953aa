package io.plumbline.app.shell;

import io.plumbline.app.session.DesignSession;
import io.plumbline.model.drop.Part;
import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Note;
import io.plumbline.model.topology.Position;
import java.util.List;
import java.util.Optional;

/// Puts parts on the canvas that stand there by themselves, under names that are free.
public final class Placing {

    private static final List<String> FIRST_NICS = List.of("ens1f0", "ens2f0", "ens1f1", "ens2f1");
    private static final int FIRST_VM_VLAN = 101;

    private final DesignSession session;

    public Placing(DesignSession session) {
        this.session = session;
    }

    /// What placing would do and what would be selected then.
    public record Placed(Edit edit, ElementId id) {}

    /// @param at where it goes; empty: beside its neighbours
    public Optional<Placed> of(Part part, Optional<Position> at) {
        var in = session.topology();
        return switch (part) {
            case HOST_CLASS -> {
                var name = FreeNames.like("worker", in.hostClasses()::has);
                yield placed(
                        Additions.hostClass(name, 1, FIRST_NICS, at), ElementId.hostClass(name));
            }
            case SWITCH -> {
                var name = FreeNames.numbered("sw", 1, in.switches()::has);
                yield placed(Additions.aSwitch(name, at), ElementId.aSwitch(name));
            }
            case MLAG_PAIR -> pair(at);
            case GATEWAY -> external("core", ExternalKind.GATEWAY, at);
            case ARRAY -> external("nas", ExternalKind.ARRAY, at);
            case DHCP -> external("dhcp", ExternalKind.DHCP, at);
            case BRIDGE_NETWORK -> network(NetworkKind.BRIDGE, at);
            case LOCALNET_NETWORK -> network(NetworkKind.LOCALNET, at);
            case SRIOV_NETWORK -> network(NetworkKind.SRIOV, at);
            case OVERLAY_NETWORK -> network(NetworkKind.OVERLAY, at);
            case NOTE -> {
                var notes = in.diagram().notes();
                var name = FreeNames.numbered("note", 1, notes::has);
                var note = new Note(name, "Note", Optional.empty(), 120, 84, Extras.NONE);
                yield placed(
                        Additions.note(note, at.orElse(new Position(16, 16, true))),
                        ElementId.of(ElementKind.NOTE, name));
            }
            case HOST, NIC, BOND, VLAN, LINUX_BRIDGE, OVS_BRIDGE -> Optional.empty();
        };
    }

    private static Optional<Placed> placed(Edit edit, ElementId id) {
        return Optional.of(new Placed(edit, id));
    }

    private Optional<Placed> pair(Optional<Position> at) {
        var switches = session.topology().switches();
        var first = FreeNames.numbered("sw", 1, switches::has);
        var second =
                FreeNames.numbered("sw", 1, n -> n.equals(first) || switches.has(n));
        var name =
                FreeNames.numbered(
                        "p",
                        1,
                        n ->
                                switches.stream()
                                        .anyMatch(s -> s.mlagPair().filter(n::equals).isPresent()));
        return placed(
                Additions.mlagPair(name, first, second, at),
                ElementId.of(ElementKind.MLAG_PAIR, name));
    }

    private Optional<Placed> external(String stem, ExternalKind kind, Optional<Position> at) {
        var name = FreeNames.like(stem, session.topology().externals()::has);
        return placed(Additions.external(name, kind, at), ElementId.external(name));
    }

    private Optional<Placed> network(NetworkKind kind, Optional<Position> at) {
        var vlan = Layers.freeVlan(session.topology(), FIRST_VM_VLAN);
        var stem = kind == NetworkKind.OVERLAY ? "inner" : "v" + vlan;
        var name = FreeNames.like(stem, session.topology().networks()::has);
        var id = ElementId.network(name);
        var added = Additions.network(name, kind, at);
        var edit =
                kind == NetworkKind.OVERLAY
                        ? added
                        : added.then(new SetAttribute(id, "vlan", Fact.drawn(vlan)));
        return placed(edit.named("Add network " + name), id);
    }
}
