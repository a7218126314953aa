package io.plumbline.model.rule;

import io.plumbline.model.topology.Provenance;
import java.util.Optional;

/// A fact that a verdict rests on.
///
/// @param provenance empty: the fact is missing
/// @param source name of the source with the time, for what was observed
public record FindingFact(
        String name, String value, Optional<Provenance> provenance, Optional<String> source) {}
