package io.plumbline.model.rule.audit;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family AUDIT.
public final class AuditRules {

    private AuditRules() {}

    public static List<Rule> all() {
        return List.of(
                new SwitchSideKnown(),
                new NodeDataComplete(),
                new DrawingMatches(),
                new ObjectsHealthy(),
                new LldpMatchesCables(),
                new LacpRunsAsOne(),
                new HandlersHaveMigrationAddress(),
                new PoolHealthy(),
                new NothingLeftOver());
    }
}
