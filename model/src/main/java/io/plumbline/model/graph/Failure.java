package io.plumbline.model.graph;

/// One element that is out of order. It passes no frames, and whatever is at the other end of its
/// cables sees the link go down.
public sealed interface Failure {

    /// A NIC of a host, or its cable.
    record OfNic(String host, String slot) implements Failure {}

    record OfSwitch(String name) implements Failure {}

    /// One of the parallel cables of a link, counted from 0.
    record OfCable(String link, int cable) implements Failure {}

    /// One of the cables of an external, counted from 0.
    record OfExternalCable(String external, int cable) implements Failure {}
}
