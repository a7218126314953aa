package io.plumbline.model.arrange;

import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The inside of a host class, measured from its upper left corner.
///
/// @param parts every interface with its place, lane by lane
/// @param seats where networks stand beside this class
public record ClassPlan(
        String hostClass, int width, int height, List<Part> parts, Map<ElementId, Seat> seats) {

    /// Which column of the class an interface stands in.
    public enum Column {
        NIC,
        BOND,
        VIRTUAL_FUNCTIONS,
        CARRIER
    }

    /// @param lane number of its lane from above
    public record Part(String name, Column column, Box box, int lane) {}

    /// @param carriers interfaces of the class that lead to the network
    /// @param centreY height of the middle of the network
    public record Seat(List<String> carriers, int centreY) {}

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
