package io.plumbline.model.rule;

import java.util.List;
import java.util.Set;

/// One statement about a design.
public interface Rule {

    /// The id in the catalogue, `VLAN-03`.
    String id();

    /// The stages it runs in: while drawing, in a plan and in an audit, unless a rule says otherwise.
    default Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN, Stage.AUDIT);
    }

    /// Whatever violates the statement, or could not be judged.
    List<Finding> check(RuleContext context);
}
