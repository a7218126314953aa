package io.plumbline.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Notes down the ways of frames while they are followed.
final class Trail {

    /// More ways than that nobody reads; the verdict counts all of them.
    private static final int MOST_WAYS = 64;

    private final Deque<Hop> at = new ArrayDeque<>();
    private final Set<Way> ways = new LinkedHashSet<>();

    void enter(Hop hop) {
        at.addLast(hop);
    }

    void leave() {
        at.removeLast();
    }

    void arrives() {
        end(Optional.empty());
    }

    void refused(Refusal why) {
        end(Optional.of(why));
    }

    private void end(Optional<Refusal> why) {
        if (ways.size() < MOST_WAYS) {
            ways.add(new Way(new ArrayList<>(at), why));
        }
    }

    List<Way> ways() {
        return List.copyOf(ways);
    }
}
