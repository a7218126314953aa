package io.plumbline.export.cluster.difference;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Waive;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Differences that somebody has accepted: with a reason, a name and a last day, kept in the design.
public final class Ignoring {

    private static final String PREFIX = "difference ";

    private Ignoring() {}

    /// The edit that accepts an item until a day.
    public static Edit edit(DifferenceItem item, String reason, String owner, LocalDate until) {
        return new Waive(PREFIX + item.fingerprint(), reason, owner, until.toString())
                .named("Ignore " + item.fingerprint());
    }

    /// Whether the item is accepted on a day.
    public static boolean covers(Topology design, DifferenceItem item, LocalDate today) {
        return design.waivers()
                .get(PREFIX + item.fingerprint())
                .filter(waiver -> holds(waiver, today))
                .isPresent();
    }

    private static boolean holds(Waiver waiver, LocalDate today) {
        if (waiver.reason().isBlank() || waiver.owner().isBlank()) {
            return false;
        }
        try {
            return !LocalDate.parse(waiver.expires()).isBefore(today);
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
