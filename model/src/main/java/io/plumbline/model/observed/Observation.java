package io.plumbline.model.observed;

import java.util.List;
import java.util.stream.Stream;

/// What was read from a cluster, and when.
///
/// @param time ISO 8601; empty where the source has none
public record Observation(String time, List<ObservedFact> facts) {

    public static final Observation NONE = new Observation("", List.of());

    public Stream<ObservedFact> about(String subject) {
        return facts.stream().filter(fact -> fact.subject().equals(subject));
    }
}
