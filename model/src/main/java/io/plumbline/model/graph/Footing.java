package io.plumbline.model.graph;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an interface stands on, down to the NICs.
///
/// @param carrier the interface asked about
/// @param tag VLAN that an interface on the way down puts on the wire; 0: none
/// @param tagUnknown true when such an interface does not tell its VLAN
/// @param stack names of everything on the way, the carrier first; names that nothing has included
/// @param bonds bonds on the way
/// @param nics NICs reached
/// @param forwarding those of them that frames leave by while nothing has failed
/// @param pinned true when every virtual machine uses one member only (balance-slb)
public record Footing(
        String carrier,
        int tag,
        boolean tagUnknown,
        Set<String> stack,
        List<Bond> bonds,
        List<Nic> nics,
        Set<String> forwarding,
        boolean pinned) {

    public static Footing of(HostLayout layout, String carrier) {
        return new Descent(layout, carrier).footing();
    }

    /// Walks down from the carrier.
    private static final class Descent {
        private final HostLayout layout;
        private final String carrier;
        private final Set<String> stack = new LinkedHashSet<>();
        private final List<Bond> bonds = new ArrayList<>();
        private final List<Nic> nics = new ArrayList<>();
        private final Set<String> forwarding = new HashSet<>();
        private int tag;
        private boolean tagUnknown;

        Descent(HostLayout layout, String carrier) {
            this.layout = layout;
            this.carrier = carrier;
        }

        Footing footing() {
            visit(carrier, true);
            return new Footing(
                    carrier,
                    tag,
                    tagUnknown,
                    stack,
                    bonds,
                    nics,
                    forwarding,
                    bonds.stream().anyMatch(Bond::isSlb));
        }

        private void visit(String name, boolean forwards) {
            if (!stack.add(name)) {
                return;
            }
            var found = layout.find(name);
            if (found.isEmpty()) {
                return;
            }
            switch (found.get()) {
                case Nic nic -> {
                    nics.add(nic);
                    if (forwards) {
                        forwarding.add(name);
                    }
                }
                case VlanInterface vlan -> {
                    var id = vlan.id().ifKnown();
                    tagUnknown |= id.isEmpty();
                    if (tag == 0) {
                        tag = id.map(v -> v.value()).orElse(0);
                    }
                    visit(vlan.base(), forwards);
                }
                case Bond bond -> {
                    bonds.add(bond);
                    var active = activeMembers(bond);
                    bond.members().forEach(m -> visit(m, forwards && active.contains(m)));
                }
                case BrEx bridge -> {
                    bridge.below().forEach(port -> visit(port, forwards));
                }
                case LinuxBridge bridge -> bridge.below().forEach(port -> visit(port, forwards));
                case OvsBridge bridge -> bridge.below().forEach(port -> visit(port, forwards));
                case OtherInterface other -> other.below().forEach(lower -> visit(lower, forwards));
            }
        }

        /// Active-backup sends by one member: the primary, else the first with link.
        private Set<String> activeMembers(Bond bond) {
            var oneActive = bond.mode().filter(m -> m == BondMode.ACTIVE_BACKUP).isPresent();
            if (!oneActive) {
                return Set.copyOf(bond.members());
            }
            var up =
                    bond.members().stream()
                            .filter(m ->
                                    layout.find(m).isPresent()
                                            && !(layout.find(m).get() instanceof Nic nic
                                                    && nic.link()
                                                            .ifKnown()
                                                            .filter(l -> l == LinkState.DOWN)
                                                            .isPresent()))
                            .toList();
            return bond.option("primary")
                    .filter(up::contains)
                    .or(() -> up.stream().findFirst())
                    .map(Set::of)
                    .orElse(Set.of());
        }
    }
}
