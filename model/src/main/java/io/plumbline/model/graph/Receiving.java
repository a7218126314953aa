package io.plumbline.model.graph;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;
import java.util.function.Function;

/// The way of a frame up through the interfaces of a host, from a NIC to an end. A VLAN interface
/// takes the frames of its VLAN before a bond or bridge on the same interface sees them.
final class Receiving {

    private final HostLayout layout;
    private final InterfaceMtus mtus;
    private final Function<Bond, BondForwarding> bonds;
    private final End.OnHost end;
    private final int size;

    Receiving(
            HostLayout layout,
            InterfaceMtus mtus,
            Function<Bond, BondForwarding> bonds,
            End.OnHost end,
            int size) {
        this.layout = layout;
        this.mtus = mtus;
        this.bonds = bonds;
        this.end = end;
        this.size = size;
    }

    /// What becomes of a frame that comes in by a NIC.
    Outcome by(String slot, List<Integer> tags) {
        if (layout.find(slot).isEmpty()) {
            return Outcome.LOST;
        }
        if (size > 0) {
            var lowest =
                    layout.controller(slot)
                            .filter(Bond.class::isInstance)
                            .map(bond -> mtus.of(bond.name()))
                            .orElse(mtus.of(slot));
            var fits = fits(lowest.ifKnown().map(m -> m.bytes()).orElse(-1));
            if (fits != Outcome.ARRIVES) {
                return fits;
            }
        }
        if (end.stand() == End.Stand.FUNCTION) {
            var own = end.tag() == 0 ? List.of() : List.of(end.tag());
            return slot.equals(end.carrier()) && tags.equals(own) ? Outcome.ARRIVES : Outcome.LOST;
        }
        return up(slot, tags, 0);
    }

    private Outcome fits(int bytes) {
        if (size == 0) {
            return Outcome.ARRIVES;
        }
        return bytes < 0 ? Outcome.DEPENDS : bytes >= size ? Outcome.ARRIVES : Outcome.LOST;
    }

    private Outcome up(String name, List<Integer> tags, int depth) {
        if (depth > layout.interfaces().size()) {
            return Outcome.LOST;
        }
        if (!tags.isEmpty()) {
            for (var upper : layout.above(name)) {
                if (upper instanceof VlanInterface vlan) {
                    var id = vlan.id().ifKnown();
                    if (id.isEmpty()) {
                        return Outcome.DEPENDS;
                    }
                    if (id.get().value() == tags.getFirst()) {
                        return up(vlan.name(), tags.subList(1, tags.size()), depth + 1);
                    }
                }
            }
        }
        var controller = layout.controller(name);
        if (controller.isPresent()) {
            return into(controller.get(), name, tags, depth);
        }
        return isHere(name) && tags.isEmpty() ? Outcome.ARRIVES : Outcome.LOST;
    }

    private boolean isHere(String name) {
        return end.stand() != End.Stand.MACHINE && name.equals(end.carrier());
    }

    private Outcome into(HostInterface controller, String port, List<Integer> tags, int depth) {
        if (controller instanceof Bond bond) {
            var forwarding = bonds.apply(bond);
            if (forwarding.depends()) {
                return Outcome.DEPENDS;
            }
            return forwarding.accepts().contains(port)
                    ? up(bond.name(), tags, depth + 1)
                    : Outcome.LOST;
        }
        var filter = BridgeFilter.of(controller);
        var frame = filter.flatMap(f -> f.in(port, tags));
        if (frame.isEmpty()) {
            return filter.isEmpty() ? Outcome.DEPENDS : Outcome.LOST;
        }
        if (end.stand() == End.Stand.MACHINE && controller.name().equals(end.carrier())) {
            return filter.get().ofMachine(end.tag()).equals(frame.get())
                    ? fits(end.mtu().ifKnown().map(m -> m.bytes()).orElse(-1))
                    : Outcome.LOST;
        }
        var own =
                isPromiscuous(controller.name())
                        ? filter.get().seen(frame.get())
                        : filter.get().toSelf(frame.get());
        return own.map(seen -> up(controller.name(), seen, depth + 1)).orElse(Outcome.LOST);
    }

    /// A VLAN interface on a bridge that is itself a port of a bridge opens the lower one: the kernel
    /// shows it everything.
    private boolean isPromiscuous(String bridge) {
        return layout.above(bridge).stream()
                .filter(VlanInterface.class::isInstance)
                .flatMap(vlan -> layout.controller(vlan.name()).stream())
                .anyMatch(c -> !(c instanceof Bond));
    }
}
