package io.plumbline.model.rule;

import io.plumbline.model.graph.ForwardingView;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.Loss;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one check leaves to the next one of a design that changed little: what failures do, which
/// takes longest to find out, stays true while the forwarding is the same. Safe for use by several
/// threads.
public final class CheckMemory {

    /// What failures do.
    ///
    /// @param asDrawn what is lost while nothing fails
    /// @param ofFabric what switches, trunks and domains take away
    record Failing(List<Loss> asDrawn, List<Impact> ofFabric) {}

    private record Kept(ForwardingView view, Stage stage, Failing failing) {}

    private @Nullable Kept kept;

    synchronized Optional<Failing> failing(Topology topology, Stage stage) {
        var last = kept;
        return last != null
                        && last.stage() == stage
                        && last.view().equals(ForwardingView.of(topology))
                ? Optional.of(last.failing())
                : Optional.empty();
    }

    synchronized void keep(Topology topology, Stage stage, Failing failing) {
        kept = new Kept(ForwardingView.of(topology), stage, failing);
    }
}
