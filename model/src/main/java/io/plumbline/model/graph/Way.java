package io.plumbline.model.graph;

import java.util.List;
import java.util.Optional;

/// One way that frames take from end to end, or to where they are lost.
///
/// @param hops in order, the sender's first
/// @param refusal why they do not arrive; empty where they do
public record Way(List<Hop> hops, Optional<Refusal> refusal) {

    public Way {
        hops = List.copyOf(hops);
    }

    public boolean arrives() {
        return refusal.isEmpty();
    }
}
