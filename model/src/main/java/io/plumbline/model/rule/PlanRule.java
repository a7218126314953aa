package io.plumbline.model.rule;

import io.plumbline.model.plan.PlanInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A statement about a plan. Runs before anything is sent and while it is.
public interface PlanRule extends Rule {

    @Override
    default Set<Stage> stages() {
        return Set.of(Stage.PLAN, Stage.LIVE);
    }

    @Override
    default List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        judge(context, context.input().plan().orElse(PlanInput.NONE), findings);
        return findings;
    }

    /// Adds what the plan violates.
    void judge(RuleContext context, PlanInput plan, List<Finding> findings);
}
