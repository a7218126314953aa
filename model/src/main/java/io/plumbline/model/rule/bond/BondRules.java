package io.plumbline.model.rule.bond;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family BOND.
public final class BondRules {

    private BondRules() {}

    public static List<Rule> all() {
        return List.of(
                new OneOwnerPerInterface(),
                new BondModeFitsTraffic(),
                new LacpMeetsLacp(),
                new OneLagOnePartner(),
                new PlainPortsForIndependentUplinks(),
                new StaticLagForXor(),
                new OneLagPerBond(),
                new MembersOfEqualSpeed(),
                new LinkMonitoringConsistent(),
                new BondSettingsAccepted(),
                new LacpTimerFast());
    }
}
