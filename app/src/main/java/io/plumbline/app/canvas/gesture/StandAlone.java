package io.plumbline.app.canvas.gesture;

import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.drop.Part;
import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Note;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The edit that puts a part of the palette onto the canvas, under a name that is free.
public final class StandAlone {
    private static final int NEW_HOSTS = 4;
    private static final List<String> NEW_NICS = List.of("ens1f0", "ens2f0", "ens1f1", "ens2f1");

    private StandAlone() {}

    /// Empty for parts that need a target.
    public static Optional<Edit> at(Topology topology, Part part, int x, int y) {
        var at = Optional.of(new Position(snapped(x), snapped(y), true));
        return switch (part) {
            case HOST_CLASS ->
                    Optional.of(
                            Additions.hostClass(
                                    FreeNames.like("worker", topology.hostClasses()::has),
                                    NEW_HOSTS,
                                    NEW_NICS,
                                    at));
            case SWITCH -> Optional.of(Additions.aSwitch(switchName(topology, Set.of()), at));
            case MLAG_PAIR -> {
                var first = switchName(topology, Set.of());
                yield Optional.of(
                        Additions.mlagPair(
                                pairName(topology),
                                first,
                                switchName(topology, Set.of(first)),
                                at));
            }
            case GATEWAY -> Optional.of(external(topology, "core", ExternalKind.GATEWAY, at));
            case ARRAY -> Optional.of(external(topology, "nas", ExternalKind.ARRAY, at));
            case DHCP -> Optional.of(external(topology, "dhcp", ExternalKind.DHCP, at));
            case BRIDGE_NETWORK -> Optional.of(network(topology, NetworkKind.BRIDGE, at));
            case LOCALNET_NETWORK -> Optional.of(network(topology, NetworkKind.LOCALNET, at));
            case SRIOV_NETWORK -> Optional.of(network(topology, NetworkKind.SRIOV, at));
            case OVERLAY_NETWORK -> Optional.of(network(topology, NetworkKind.OVERLAY, at));
            case NOTE -> {
                var notes = topology.diagram().notes();
                var name = FreeNames.like("Note", notes::has);
                yield Optional.of(
                        Additions.note(
                                new Note(
                                        name,
                                        "",
                                        Optional.empty(),
                                        Sizes.NOTE_WIDTH,
                                        Sizes.NOTE_HEIGHT,
                                        Extras.NONE),
                                at.get()));
            }
            case HOST, NIC, BOND, VLAN, LINUX_BRIDGE, OVS_BRIDGE -> Optional.empty();
        };
    }

    /// The object that such an edit has made: what is in the design after and was not before.
    public static Optional<ElementId> made(Topology before, Topology after) {
        for (var hostClass : after.hostClasses()) {
            if (!before.hostClasses().has(hostClass.name())) {
                return Optional.of(ElementId.hostClass(hostClass.name()));
            }
        }
        for (var item : after.switches()) {
            if (!before.switches().has(item.name())) {
                return Optional.of(
                        item.mlagPair()
                                .map(pair -> ElementId.of(ElementKind.MLAG_PAIR, pair))
                                .orElse(ElementId.aSwitch(item.name())));
            }
        }
        for (var external : after.externals()) {
            if (!before.externals().has(external.name())) {
                return Optional.of(ElementId.external(external.name()));
            }
        }
        for (var network : after.networks()) {
            if (!before.networks().has(network.name())) {
                return Optional.of(ElementId.network(network.name()));
            }
        }
        return Optional.empty();
    }

    private static Edit external(
            Topology topology, String stem, ExternalKind kind, Optional<Position> at) {
        return Additions.external(FreeNames.like(stem, topology.externals()::has), kind, at);
    }

    private static Edit network(Topology topology, NetworkKind kind, Optional<Position> at) {
        return Additions.network(FreeNames.numbered("v", 101, topology.networks()::has), kind, at);
    }

    private static String switchName(Topology topology, Set<String> also) {
        return FreeNames.numbered(
                "sw", 1, name -> topology.switches().has(name) || also.contains(name));
    }

    private static String pairName(Topology topology) {
        var pairs =
                topology.switches().stream()
                        .flatMap((Switch item) -> item.mlagPair().stream())
                        .collect(Collectors.toSet());
        return FreeNames.numbered("p", 1, pairs::contains);
    }

    private static int snapped(int value) {
        return Math.round((float) value / Sizes.SNAP) * Sizes.SNAP;
    }
}
