package io.plumbline.model.simulate;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Map;

/// A bandwidth between ends, as far as it is known: missing facts leave a range.
///
/// @param least Gbit/s that are there for certain
/// @param most Gbit/s that there may be
/// @param narrowest what limits it: the cut through the network
/// @param used what it runs over, with the Gbit/s there, in one of the ways to split it
/// @param gaps cables of which a fact is missing
public record Figure(
        double least,
        double most,
        List<Span> narrowest,
        Map<Span, Double> used,
        List<ElementId> gaps) {

    static final double ROUNDING = 1e-3;

    public boolean isExact() {
        return most - least < ROUNDING;
    }

    /// Whether there is less than this.
    public Admission isBelow(double gigabits) {
        return most < gigabits - ROUNDING
                ? Admission.YES
                : least < gigabits - ROUNDING ? Admission.UNKNOWN : Admission.NO;
    }
}
