package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;

/// Gives an object another name and rewrites every reference to it. An interface is renamed in every
/// class that has one of that name, since networks and roles know it by name on all hosts. A name
/// that is taken or empty changes nothing.
public record Rename(ElementId id, String name) implements Edit {

    @Override
    public String label() {
        return "Rename " + id.name() + " to " + name;
    }

    @Override
    public Topology applyTo(Topology before) {
        if (name.isBlank() || name.equals(id.name()) || isTaken(before)) {
            return before;
        }
        var renamed =
                switch (id.kind()) {
                    case INTERFACE -> renamedInterfaces(before);
                    case MLAG_PAIR -> before;
                    default ->
                            ElementAccess.change(
                                    before, id, element -> Shape.with(element, "name", name));
                };
        return new References(id, name).rewrite(renamed);
    }

    private boolean isTaken(Topology in) {
        if (id.kind() == ElementKind.INTERFACE) {
            return in.hostClasses().stream()
                    .anyMatch(c -> c.interfaces().has(id.name()) && c.interfaces().has(name));
        }
        return id.kind() != ElementKind.MLAG_PAIR
                && ElementAccess.find(in, new ElementId(id.kind(), withName())).isPresent();
    }

    private List<String> withName() {
        return id.path().size() < 2 ? List.of(name) : List.of(id.owner(), name);
    }

    private Topology renamedInterfaces(Topology in) {
        var after = in;
        for (var hostClass : in.hostClasses()) {
            if (hostClass.interfaces().has(id.name())) {
                after =
                        after.withHostClass(
                                hostClass.name(),
                                c ->
                                        c.withInterfaces(
                                                c.interfaces()
                                                        .replacing(
                                                                id.name(), i -> i.withName(name))));
            }
        }
        return after;
    }
}
