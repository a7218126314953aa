package io.plumbline.model.edit;

import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What two designs have differently, value by value. Positions and other parts of the drawing do
/// not count.
public final class DesignDifference {

    /// One value.
    ///
    /// @param path of names to it: `hostClasses/worker/interfaces/bond1/mtu`
    /// @param before in the first design; empty where it is not there
    /// @param after in the second design; empty where it is not there
    public record Change(String path, Optional<String> before, Optional<String> after) {}

    private final List<Change> changes = new ArrayList<>();

    private DesignDifference() {}

    public static List<Change> between(Topology before, Topology after) {
        var difference = new DesignDifference();
        difference.compareRecords("", before, after.withDiagram(before.diagram()));
        return List.copyOf(difference.changes);
    }

    private void compare(String path, Object before, Object after) {
        if (before.equals(after)) {
            return;
        }
        switch (before) {
            case Elements<?> all when after instanceof Elements<?> others ->
                    compareElements(path, all, others);
            case Optional<?> one when after instanceof Optional<?> other -> {
                if (one.isPresent() && other.isPresent()) {
                    compare(path, one.get(), other.get());
                } else {
                    changes.add(
                            new Change(
                                    path,
                                    one.map(Objects::toString),
                                    other.map(Objects::toString)));
                }
            }
            case Record element when isElement(element) && element.getClass() == after.getClass() ->
                    compareRecords(path, element, (Record) after);
            default -> changes.add(new Change(path, words(before), words(after)));
        }
    }

    private static boolean isElement(Record value) {
        return value.getClass().getPackage().equals(Topology.class.getPackage())
                && !(value instanceof Fact<?>);
    }

    /// A fact by its value; nothing where the design does not say.
    private static Optional<String> words(Object value) {
        if (!(value instanceof Fact<?> fact)) {
            return Optional.of(value.toString());
        }
        if (fact.isUnset()) {
            return Optional.empty();
        }
        return Optional.of(fact.ifKnown().map(Objects::toString).orElse("unknown"));
    }

    private <R extends Record> void compareRecords(String path, R before, Record after) {
        var shape = Shape.of(before);
        var other = shape.type().cast(after);
        for (var attribute : shape.attributes()) {
            var name = attribute.name();
            compare(
                    path.isEmpty() ? name : path + "/" + name,
                    shape.get(before, name),
                    shape.get(other, name));
        }
    }

    private void compareElements(String path, Elements<?> before, Elements<?> after) {
        for (Named element : before) {
            var place = path + "/" + element.name();
            Optional<? extends Named> other = after.get(element.name());
            if (other.isEmpty()) {
                changes.add(new Change(place, Optional.of("there"), Optional.empty()));
            } else {
                compare(place, element, other.get());
            }
        }
        for (Named element : after) {
            if (before.get(element.name()).isEmpty()) {
                changes.add(
                        new Change(
                                path + "/" + element.name(),
                                Optional.empty(),
                                Optional.of("there")));
            }
        }
    }
}
