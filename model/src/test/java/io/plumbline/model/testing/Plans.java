package io.plumbline.model.testing;

import io.plumbline.model.plan.AccessAnswer;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.plan.PolicyIntent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans in the words of the domain.
public final class Plans {

    private Plans() {}

    public static PlanInput policies(PolicyIntent... policies) {
        return new PlanInput(List.of(policies), List.of(), List.of());
    }

    public static PlanInput changes(PlannedChange... changes) {
        return new PlanInput(List.of(), List.of(changes), List.of());
    }

    public static PlanInput access(String request, boolean allowed) {
        return new PlanInput(List.of(), List.of(), List.of(new AccessAnswer(request, allowed)));
    }

    /// A policy that changes one host at a time.
    public static PolicyIntent policy(String name, String hosts, String... interfaces) {
        return policy(name, hosts, Optional.of("1"), interfaces);
    }

    public static PolicyIntent policy(
            String name, String hosts, Optional<String> maxUnavailable, String... interfaces) {
        return new PolicyIntent(
                name, hosts, List.of(interfaces), maxUnavailable, Optional.empty(), Map.of());
    }

    public static PolicyIntent inProgress(PolicyIntent policy) {
        return new PolicyIntent(
                policy.name(),
                policy.hosts(),
                policy.interfaces(),
                policy.maxUnavailable(),
                Optional.of("Progressing"),
                policy.settings());
    }
}
