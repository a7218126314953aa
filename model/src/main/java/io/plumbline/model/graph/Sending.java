package io.plumbline.model.graph;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The way of a frame down through the interfaces of a host, to the NICs.
final class Sending {

    /// A frame that leaves by a NIC.
    record Emission(String slot, List<Integer> tags) {}

    /// The ways that a frame may take; each is a list of copies, empty where it is lost.
    record Ways(List<List<Emission>> ways, boolean depends, boolean mirrored) {
        static final Ways LOST = new Ways(List.of(List.of()), false, false);
    }

    private final HostLayout layout;
    private final InterfaceMtus mtus;
    private final Function<Bond, BondForwarding> bonds;
    private final boolean onlyKnown;
    private final Set<String> seen = new HashSet<>();
    private boolean depends;
    private boolean mirrored;

    /// @param onlyKnown follows the way to where switches learn the address only
    Sending(
            HostLayout layout,
            InterfaceMtus mtus,
            Function<Bond, BondForwarding> bonds,
            boolean onlyKnown) {
        this.layout = layout;
        this.mtus = mtus;
        this.bonds = bonds;
        this.onlyKnown = onlyKnown;
    }

    /// @param size of the packet; 0: small enough for everything
    Ways from(End.OnHost end, int size) {
        var found = layout.find(end.carrier());
        if (found.isEmpty()) {
            return Ways.LOST;
        }
        var ways =
                switch (end.stand()) {
                    case FUNCTION -> List.of(List.of(new Emission(end.carrier(), tag(end.tag()))));
                    case MACHINE ->
                            BridgeFilter.of(found.get())
                                    .map(f -> across(found.get(), f, f.ofMachine(end.tag()), size))
                                    .orElse(List.of());
                    case INTERFACE, POD -> down(end.carrier(), List.of(), size);
                };
        return new Ways(ways, depends, mirrored);
    }

    private static List<Integer> tag(int vlan) {
        return vlan == 0 ? List.of() : List.of(vlan);
    }

    private List<List<Emission>> down(String name, List<Integer> tags, int size) {
        var found = layout.find(name);
        if (found.isEmpty() || !seen.add(name)) {
            return List.of();
        }
        try {
            var on = found.get();
            return switch (on) {
                case Nic nic -> List.of(List.of(new Emission(nic.name(), tags)));
                case VlanInterface vlan -> {
                    if (vlan.id().ifKnown().isEmpty()) {
                        depends = true;
                        yield List.of();
                    }
                    var outer = new ArrayList<Integer>();
                    outer.add(vlan.id().ifKnown().get().value());
                    outer.addAll(tags);
                    yield down(vlan.base(), outer, size);
                }
                case Bond bond -> byMembers(bond, tags, size);
                case OtherInterface other -> {
                    depends = true;
                    yield other.below().isEmpty()
                            ? List.of()
                            : down(other.below().getFirst(), tags, size);
                }
                default -> {
                    var filter = BridgeFilter.of(on).orElseThrow();
                    yield filter.fromSelf(tags)
                            .map(frame -> across(on, filter, frame, size))
                            .orElse(List.of());
                }
            };
        } finally {
            seen.remove(name);
        }
    }

    private List<List<Emission>> byMembers(Bond bond, List<Integer> tags, int size) {
        var forwarding = bonds.apply(bond);
        depends |= forwarding.depends();
        mirrored |= forwarding.mirrors();
        var choices =
                onlyKnown ? forwarding.known().stream().map(List::of).toList() : forwarding.sends();
        var ways = new ArrayList<List<Emission>>();
        for (var copies : choices) {
            ways.addAll(together(copies.stream().map(m -> down(m, tags, size)).toList()));
        }
        return ways;
    }

    /// Out by every port of a bridge that lets it out.
    private List<List<Emission>> across(
            HostInterface bridge, BridgeFilter filter, BridgeFilter.Inside frame, int size) {
        var out = new ArrayList<List<List<Emission>>>();
        for (var port : bridge.below()) {
            var tags = filter.out(port, frame);
            if (tags.isPresent() && fits(port, size)) {
                out.add(down(port, tags.get(), size));
            }
        }
        return together(out);
    }

    private boolean fits(String port, int size) {
        var mtu = mtus.of(port);
        if (size > 0 && mtu.isMissing()) {
            depends = true;
        }
        return size == 0 || mtu.ifKnown().filter(m -> m.bytes() < size).isEmpty();
    }

    /// Every choice of one way each.
    private static List<List<Emission>> together(List<List<List<Emission>>> parts) {
        List<List<Emission>> all = List.of(List.of());
        for (var part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            var next = new ArrayList<List<Emission>>();
            for (var begun : all) {
                for (var way : part) {
                    var copies = new ArrayList<>(begun);
                    copies.addAll(way);
                    next.add(copies);
                }
            }
            all = next;
        }
        return all;
    }
}
