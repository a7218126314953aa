package io.plumbline.model.rule.stor;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family STOR.
public final class StorRules {

    private StorRules() {}

    public static List<Rule> all() {
        return List.of(
                new TargetOverStorageNetwork(),
                new MultipathOnSeparateNics(),
                new LegsDisjoint(),
                new CephPlanComplete());
    }
}
