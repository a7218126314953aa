package io.plumbline.model.rule.apply;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family APPLY.
public final class ApplyRules {

    private ApplyRules() {}

    public static List<Rule> all() {
        return List.of(
                new DependentPiecesTogether(),
                new OnePolicyPerInterface(),
                new PolicyAtRest(),
                new SelectorHitsItsHosts(),
                new FieldChangesInPlace(),
                new PortListComplete(),
                new PrerequisitesThere(),
                new OwnerIsWritten(),
                new PlanIsAllowed(),
                new InterruptionAnnounced());
    }
}
