package io.plumbline.model.rule.safe;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family SAFE.
public final class SafeRules {

    private SafeRules() {}

    public static List<Rule> all() {
        return List.of(
                new ManagementPathUntouched(),
                new NodeStaysReachable(),
                new RemovalLeavesAWayBack(),
                new LldpSparesBrEx(),
                new SafetyNetWhole(),
                new RolloutNarrow(),
                new ModeChangeHasABridge());
    }
}
