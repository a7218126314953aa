package io.plumbline.app.simulation;

import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.Optional;

/// Something that a person let fail, by the object or by the row of the table.
///
/// @param object that was pointed at; empty where a name says what it is
record Broken(Optional<ElementId> object, Fault fault) {

    /// The same in another design; nothing where it is no more.
    Optional<Broken> in(Topology design) {
        return object.map(id -> new FaultOfObject(design).of(id))
                .orElseGet(() -> new Faults(design).named(fault.label()))
                .map(found -> new Broken(object, found));
    }
}
