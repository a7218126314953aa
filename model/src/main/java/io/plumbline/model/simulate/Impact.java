package io.plumbline.model.simulate;

import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a fault does: a line of the blast-radius table.
///
/// @param losses of the networks and roles that lose something, in the order of the design
/// @param managementLost hosts that lose the management network; those that are down included
/// @param storageLost hosts that lose a storage network; those that are down included
/// @param migrationLost hosts that lose the migration network; those that are down included
/// @param machinesLost virtual machines that lose a network or their storage, or are down
/// @param hostsLost hosts that lose something altogether
/// @param hostsDegraded hosts that lose nothing altogether, but are left with one path or with a
///     part of their frames
/// @param hostsUnknown hosts about which a missing fact decides
public record Impact(
        Fault fault,
        List<Loss> losses,
        int managementLost,
        int storageLost,
        int migrationLost,
        int machinesLost,
        Set<String> hostsLost,
        Set<String> hostsDegraded,
        Set<String> hostsUnknown) {

    public Optional<Loss> loss(ElementId of) {
        return losses.stream().filter(l -> l.of().equals(of)).findFirst();
    }

    /// Whether everything goes on as before.
    public boolean isHarmless() {
        return losses.isEmpty() && fault.hosts().isEmpty();
    }
}
