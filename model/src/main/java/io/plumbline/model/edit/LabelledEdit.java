package io.plumbline.model.edit;

import io.plumbline.model.topology.Topology;
import java.util.function.UnaryOperator;

/// An edit made of a name and a function.
record LabelledEdit(String label, UnaryOperator<Topology> change) implements Edit {

    @Override
    public Topology applyTo(Topology before) {
        return change.apply(before);
    }

    @Override
    public String toString() {
        return label;
    }
}
