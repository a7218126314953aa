package io.plumbline.model.plan;

import java.util.List;

/// All that rules of stage P read beyond the design.
///
/// @param imports machines that come from elsewhere
public record PlanInput(
        List<PolicyIntent> policies,
        List<PlannedChange> changes,
        List<AccessAnswer> access,
        List<MachineImport> imports) {

    public static final PlanInput NONE = new PlanInput(List.of(), List.of(), List.of());

    public PlanInput(
            List<PolicyIntent> policies, List<PlannedChange> changes, List<AccessAnswer> access) {
        this(policies, changes, access, List.of());
    }

    public PlanInput withImports(List<MachineImport> machines) {
        return new PlanInput(policies, changes, access, machines);
    }
}
