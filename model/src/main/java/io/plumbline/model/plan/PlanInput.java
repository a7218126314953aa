package io.plumbline.model.plan;

import java.util.List;

/// All that rules of stage P read beyond the design.
public record PlanInput(
        List<PolicyIntent> policies, List<PlannedChange> changes, List<AccessAnswer> access) {

    public static final PlanInput NONE = new PlanInput(List.of(), List.of(), List.of());
}
