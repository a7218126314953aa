package io.plumbline.model.rule.cap;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family CAP.
public final class CapRules {

    private CapRules() {}

    public static List<Rule> all() {
        return List.of(
                new BandwidthSuffices(),
                new BandwidthAfterFailure(),
                new ReservationsFitUplink(),
                new FlowFitsMember(),
                new NumbersWithinLimits());
    }
}
