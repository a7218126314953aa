package io.plumbline.model.simulate;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import java.util.Optional;

/// Speeds of the cables below an attachment, each that of its slower end.
///
/// @param slowest Gbit/s of the slowest one, which is the most for one stream
/// @param total Gbit/s of all of them
/// @param oneAtATime whether only one carries frames
public record UplinkSpeeds(double slowest, double total, boolean oneAtATime) {

    /// Nothing where an attachment has no NIC, or the speed of one is not known.
    public static Optional<UplinkSpeeds> of(Attachment attachment) {
        var slowest = Double.MAX_VALUE;
        var total = 0.0;
        for (var nic : attachment.footing().nics()) {
            var speed = CapacityGraph.speed(nic, attachment.uplink(nic.name())).ifKnown();
            if (speed.isEmpty()) {
                return Optional.empty();
            }
            slowest = Math.min(slowest, speed.get().inGigabits());
            total += speed.get().inGigabits();
        }
        var one =
                attachment.footing().bonds().stream()
                        .map(Bond::mode)
                        .anyMatch(m -> m.filter(x -> x == BondMode.ACTIVE_BACKUP).isPresent());
        return total > 0 ? Optional.of(new UplinkSpeeds(slowest, total, one)) : Optional.empty();
    }

    /// Gbit/s that can be promised: the slowest member where one carries all, else their sum.
    public double together() {
        return oneAtATime ? slowest : total;
    }
}
