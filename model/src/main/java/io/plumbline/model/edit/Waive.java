package io.plumbline.model.edit;

import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Waiver;

/// Accepts a finding, with reason, owner and last day.
///
/// @param fingerprint of the finding
/// @param expires `2027-06-30`
public record Waive(String fingerprint, String reason, String owner, String expires)
        implements Edit {

    @Override
    public String label() {
        return "Waive " + fingerprint.split(" ", 2)[0];
    }

    @Override
    public Topology applyTo(Topology before) {
        return before.withWaivers(
                w -> w.with(new Waiver(fingerprint, reason, owner, expires, Extras.NONE)));
    }
}
