package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.plan.PlanStep;

/// Hears how an apply goes, on the thread that applies.
public interface ApplyListener {

    ApplyListener NONE = (_, _) -> {};

    /// @param text what is done or waited for, for people
    void step(PlanStep step, String text);
}
