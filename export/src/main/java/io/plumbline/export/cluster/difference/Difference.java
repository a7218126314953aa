package io.plumbline.export.cluster.difference;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that a design and a cluster have differently.
///
/// @param items hosts first, then objects
/// @param unread hosts of the design whose state nobody reported, and kinds that could not be read:
///     about these it says nothing
public record Difference(List<DifferenceItem> items, List<String> unread) {

    public static final Difference NONE = new Difference(List.of(), List.of());

    public Difference {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// The observation with what differs in the vocabulary of the rules.
    public Observation told(Observation observation, Topology design) {
        var facts = new ArrayList<>(observation.facts());
        for (var item : items) {
            for (var target : targets(item, design)) {
                facts.add(
                        item.state() == DifferenceItem.State.LEFT_OVER
                                ? new ObservedFact("leftover", target, List.of(), Map.of())
                                : new ObservedFact(
                                        "drift", target, List.of(drift(item)), Map.of()));
            }
        }
        return new Observation(observation.time(), facts);
    }

    private static String drift(DifferenceItem item) {
        return item.path().isEmpty() || item.path().equals("state")
                ? item.held().isEmpty() ? "is not there" : "is " + item.held().get()
                : "%s %s, drawn %s"
                        .formatted(item.path(), item.held().orElse("not set"), item.wanted());
    }

    /// The class where all its hosts are meant.
    private static List<String> targets(DifferenceItem item, Topology design) {
        if (!item.isOnHosts()) {
            return List.of(item.subject().kind() + "/" + item.subject().qualifiedName());
        }
        var targets = new ArrayList<String>();
        for (var hostClass : design.hostClasses()) {
            var members =
                    design.hosts().stream()
                            .filter(host -> host.hostClass().equals(hostClass.name()))
                            .map(host -> host.name())
                            .toList();
            var meant = members.stream().filter(item.hosts()::contains).toList();
            if (!meant.isEmpty() && meant.size() == members.size()) {
                targets.add(hostClass.name() + "." + item.subject().name());
            } else {
                meant.forEach(host -> targets.add(host + "." + item.subject().name()));
            }
        }
        return targets;
    }
}
