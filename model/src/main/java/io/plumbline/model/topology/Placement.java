package io.plumbline.model.topology;

/// The position of one object.
///
/// @param name text of its [ElementId]
public record Placement(String name, Position position) implements Named {}
