package io.plumbline.model.rule;

import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// The waivers of a design on a given day. One without reason, owner or readable date accepts
/// nothing.
final class Waivers {

    private final Topology topology;
    private final LocalDate today;

    Waivers(Topology topology, LocalDate today) {
        this.topology = topology;
        this.today = today;
    }

    boolean accept(Finding finding) {
        return !topology.waivers().isEmpty()
                && topology.waivers().get(finding.fingerprint()).filter(this::holds).isPresent();
    }

    private boolean holds(Waiver waiver) {
        if (waiver.reason().isBlank() || waiver.owner().isBlank()) {
            return false;
        }
        try {
            return !LocalDate.parse(waiver.expires()).isBefore(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
