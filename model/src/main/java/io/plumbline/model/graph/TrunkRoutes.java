package io.plumbline.model.graph;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shortest ways from switch to switch while some switches and trunks are out of order. Computed
/// when first asked for, and kept.
final class TrunkRoutes {

    private record From(String side, int vlan, Admission least) {}

    /// Where a search came to, and from where.
    private static final class Step {
        final Trunks.Place place;
        final @Nullable Step before;
        final @Nullable Bundle by;

        Step(Trunks.Place place, @Nullable Step before, @Nullable Bundle by) {
            this.place = place;
            this.before = before;
            this.by = by;
        }

        List<Bundle> path() {
            var path = new ArrayDeque<Bundle>();
            for (var step = this; step != null && step.by != null; step = step.before) {
                path.addFirst(step.by);
            }
            return List.copyOf(path);
        }
    }

    private final Wiring wiring;
    private final Failures failures;
    private final Map<From, Map<String, Step>> found = new HashMap<>();

    TrunkRoutes(Wiring wiring, Failures failures) {
        this.wiring = wiring;
        this.failures = failures;
    }

    /// The bundles on the shortest way of a VLAN from one side to another.
    ///
    /// @param least what a link has to say of the VLAN at least: YES, or UNKNOWN to follow those too
    Optional<List<Bundle>> path(String side, int vlan, String to, Admission least) {
        return Optional.ofNullable(
                        found.computeIfAbsent(new From(side, vlan, least), this::search).get(to))
                .map(Step::path);
    }

    private Map<String, Step> search(From from) {
        var found = new HashMap<String, Step>();
        var start = wiring.trunks().place(from.side(), from.vlan());
        Set<Trunks.Place> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(start);
        var queue = new ArrayDeque<Step>();
        queue.add(new Step(start, null, null));
        while (!queue.isEmpty()) {
            var step = queue.remove();
            found.putIfAbsent(step.place.side, step);
            for (var trunk : wiring.trunks().from(step.place)) {
                if ((trunk.passes() == Admission.YES || trunk.passes() == from.least())
                        && !seen.contains(trunk.to())
                        && wiring.hasLink(trunk.port(), failures)) {
                    seen.add(trunk.to());
                    queue.add(new Step(trunk.to(), step, trunk.port().bundle));
                }
            }
        }
        found.remove(from.side());
        return found;
    }
}
