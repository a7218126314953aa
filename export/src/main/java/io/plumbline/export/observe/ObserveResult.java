package io.plumbline.export.observe;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.topology.Topology;

/// What was read: the facts, and a design drawn from them.
public record ObserveResult(Topology topology, Observation observation, ImportReport report) {}
