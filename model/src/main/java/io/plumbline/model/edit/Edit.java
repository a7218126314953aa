package io.plumbline.model.edit;

import io.plumbline.model.topology.Topology;
import java.util.function.UnaryOperator;

/// One change of a design, as a person would name it in the list of steps to undo.
public interface Edit {

    /// What it does, as verb and object: `Add VLAN 102 to sw2 1/5`.
    String label();

    /// The design after the change. An edit whose objects are gone changes nothing.
    Topology applyTo(Topology before);

    /// An edit from a function, for changes that need no type of their own.
    static Edit of(String label, UnaryOperator<Topology> change) {
        return new LabelledEdit(label, change);
    }

    /// Several edits as one step.
    static Edit all(String label, Iterable<? extends Edit> edits) {
        return of(
                label,
                before -> {
                    var after = before;
                    for (var edit : edits) {
                        after = edit.applyTo(after);
                    }
                    return after;
                });
    }

    /// This edit under another name.
    default Edit named(String label) {
        return of(label, this::applyTo);
    }

    /// This edit followed by another, under this one's name.
    default Edit then(Edit next) {
        return of(label(), before -> next.applyTo(applyTo(before)));
    }
}
