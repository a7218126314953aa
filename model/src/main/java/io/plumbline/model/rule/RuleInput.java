package io.plumbline.model.rule;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.topology.Topology;
import java.util.Optional;

/// Everything that rules may read.
public record RuleInput(
        Topology topology, Optional<PlanInput> plan, Optional<Observation> observation) {

    public static RuleInput of(Topology topology) {
        return new RuleInput(topology, Optional.empty(), Optional.empty());
    }
}
