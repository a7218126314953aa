package io.plumbline.export.lab.kernel;

import io.plumbline.model.graph.Failures;
import io.plumbline.model.topology.Topology;

import java.util.List;

/// A design and what happens to it: phases one after the other, each with what is out of order then.
///
/// @param name without blanks
public record Scenario(String name, Topology topology, List<Phase> phases) {

    /// @param name without blanks
    public record Phase(String name, Failures failures) {}

    public Scenario {
        phases = List.copyOf(phases);
    }
}
