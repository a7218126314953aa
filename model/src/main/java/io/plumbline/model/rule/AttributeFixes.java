package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Shape;
import java.util.function.UnaryOperator;

/// Edits of one attribute of a drawn object.
public final class AttributeFixes {

    private AttributeFixes() {}

    /// @param label what the history and the button say
    public static Edit set(String label, ElementId id, String attribute, Object value) {
        return Edit.of(
                label,
                before ->
                        ElementAccess.change(
                                before, id, element -> Shape.with(element, attribute, value)));
    }

    public static Edit network(String label, String name, String attribute, Object value) {
        return set(label, ElementId.network(name), attribute, value);
    }

    public static Edit role(String label, String name, String attribute, Object value) {
        return set(label, ElementId.role(name), attribute, value);
    }

    /// Changes an attribute of the attachment of a role; nothing happens to a role without one.
    public static Edit attachment(String label, String role, String attribute, Object value) {
        return Edit.of(
                label,
                before ->
                        before.withRoles(all ->
                                all.replacing(
                                        role,
                                        r ->
                                                r.attachment()
                                                        .map(a ->
                                                                r.withAttachment(
                                                                        Shape.with(
                                                                                a, attribute,
                                                                                value)))
                                                        .orElse(r))));
    }

    /// Changes a setting of the virtualization operator.
    public static Edit virtualization(String label, String attribute, Object value) {
        return set(label, ElementId.of(ElementKind.VIRTUALIZATION), attribute, value);
    }

    /// Changes an object by a function of what it is by then.
    public static Edit change(String label, ElementId id, UnaryOperator<Record> change) {
        return Edit.of(label, before -> ElementAccess.change(before, id, change));
    }
}
