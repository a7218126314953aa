package io.plumbline.model.simulate;

import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Way;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether two ends of one network or role reach each other.
///
/// @param of the network or role
/// @param name of the same; with the carrier or VLAN where it has several
/// @param from host or external
/// @param to host or external
/// @param small packets there and back
/// @param full packets as large as the sender sends, there and back
/// @param size of these in bytes; empty where the MTU of the sender is not known
/// @param there ways of the small packets; those on which they are lost included
/// @param back the same for what is answered
/// @param refusedFull ways on which only full-size packets are lost, in either direction
public record Answer(
        ElementId of,
        String name,
        String from,
        String to,
        Reach small,
        Reach full,
        Optional<Integer> size,
        List<Way> there,
        List<Way> back,
        List<Way> refusedFull) {

    /// The first way that tells why not all arrives; empty where all does.
    public Optional<Way> firstRefused() {
        return Stream.of(there, back, refusedFull)
                .flatMap(List::stream)
                .filter(way -> !way.arrives())
                .findFirst();
    }
}
