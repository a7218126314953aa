package io.plumbline.model.rule;

import io.plumbline.model.observed.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A statement about what was read from a running cluster.
public interface ObservedRule extends Rule {

    @Override
    default Set<Stage> stages() {
        return Set.of(Stage.AUDIT);
    }

    @Override
    default List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.input().observation().ifPresent(o -> judge(context, o, findings));
        return findings;
    }

    /// Adds what the observation violates.
    void judge(RuleContext context, Observation observation, List<Finding> findings);
}
