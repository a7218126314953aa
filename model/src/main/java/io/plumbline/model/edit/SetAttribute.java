package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Locale;

/// Sets one attribute of one or more objects to a value of the attribute's type. Objects without
/// that attribute stay as they are. Names are changed by [Rename].
public record SetAttribute(List<ElementId> ids, String attribute, Object value) implements Edit {

    public SetAttribute(ElementId id, String attribute, Object value) {
        this(List.of(id), attribute, value);
    }

    @Override
    public String label() {
        var what = ids.size() == 1 ? ids.getFirst().name() : ids.size() + " objects";
        return "Change " + words(attribute) + (what.isEmpty() ? "" : " of " + what);
    }

    /// `spanningTree` as a person reads it: `spanning tree`.
    public static String words(String attribute) {
        return attribute.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    @Override
    public Topology applyTo(Topology before) {
        var after = before;
        for (var id : ids) {
            after =
                    ElementAccess.change(
                            after,
                            id,
                            element ->
                                    Shape.of(element).attribute(attribute).isPresent()
                                            ? Shape.with(element, attribute, value)
                                            : element);
        }
        return after;
    }
}
