package io.plumbline.model.rule.sriov;

import io.plumbline.model.topology.SriovPolicy;
import java.util.Optional;

/// The virtual functions of a card that belong to a policy, counted from 0.
record FunctionRange(int first, int last) {

    /// All functions where the policy names no range; empty where the text is no range.
    static Optional<FunctionRange> of(SriovPolicy policy) {
        if (policy.range().isEmpty()) {
            return Optional.of(new FunctionRange(0, Math.max(0, policy.virtualFunctions() - 1)));
        }
        var bounds = policy.range().get().split("-", -1);
        try {
            var first = Integer.parseInt(bounds[0].strip());
            var last = Integer.parseInt(bounds[bounds.length - 1].strip());
            return bounds.length <= 2 && first <= last
                    ? Optional.of(new FunctionRange(first, last))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    int size() {
        return last - first + 1;
    }

    boolean overlaps(FunctionRange other) {
        return first <= other.last && other.first <= last;
    }
}
