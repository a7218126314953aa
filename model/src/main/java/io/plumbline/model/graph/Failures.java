package io.plumbline.model.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All elements that are out of order at one time.
public record Failures(Set<Failure> elements) {

    public static final Failures NONE = new Failures(Set.of());

    public Failures {
        elements = Set.copyOf(elements);
    }

    public static Failures of(Failure... elements) {
        return new Failures(Set.of(elements));
    }

    /// All of these together.
    public static Failures of(List<Failure> elements) {
        return new Failures(Set.copyOf(elements));
    }

    public Failures with(Failure element) {
        var more = new LinkedHashSet<>(elements);
        more.add(element);
        return new Failures(more);
    }

    public Failures without(Failure element) {
        var fewer = new LinkedHashSet<>(elements);
        fewer.remove(element);
        return new Failures(fewer);
    }

    public boolean has(Failure element) {
        return elements.contains(element);
    }

    public boolean hasSwitch(String name) {
        return elements.contains(new Failure.OfSwitch(name));
    }

    /// Those of switches and of cables between them.
    Failures onlyOfFabric() {
        var fabric = new LinkedHashSet<Failure>();
        for (var element : elements) {
            if (element instanceof Failure.OfSwitch || element instanceof Failure.OfCable) {
                fabric.add(element);
            }
        }
        return fabric.isEmpty() ? NONE : new Failures(fabric);
    }

    /// Whether one of these is out of order.
    public boolean touches(Set<Failure> any) {
        return elements.stream().anyMatch(any::contains);
    }

    /// What is out of order in one of the two, but not in both.
    Set<Failure> difference(Failures other) {
        var changed = new LinkedHashSet<>(elements);
        changed.removeAll(other.elements);
        other.elements.stream().filter(e -> !elements.contains(e)).forEach(changed::add);
        return changed;
    }
}
