package io.plumbline.model.simulate;

import io.plumbline.model.graph.Failures;
import io.plumbline.model.topology.ElementId;

/// A single failure, and the bandwidth that is left then.
public record BandwidthLoss(ElementId element, Failures failures, Figure left) {}
