package io.plumbline.model.simulate;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;

/// The uplinks that an end has.
final class Uplinks {

    private Uplinks() {}

    /// How many cables below the carrier still lead to a switch that runs.
    static long left(End.OnHost end, Failures failures) {
        return end.host().layout().nicsBelow(end.carrier()).stream()
                .filter(nic -> !failures.has(new Failure.OfNic(end.owner(), nic.name())))
                .flatMap(nic -> end.host().cables().get(nic.name()).stream())
                .filter(cable -> !failures.hasSwitch(cable.switchName()))
                .count();
    }
}
