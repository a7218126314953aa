package io.plumbline.model.topology;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import java.util.Optional;

/// A static route of a host.
///
/// @param via next hop
/// @param device outgoing interface by name
/// @param metric empty: the platform decides
/// @param table routing table; empty: main
public record Route(
        String name,
        Optional<Cidr> destination,
        Optional<IpAddress> via,
        Optional<String> device,
        Optional<Integer> metric,
        Optional<Integer> table,
        Extras extras)
        implements Named {

    public static Route named(String name) {
        return Shape.with(Shape.of(Route.class).blank(), "name", name);
    }
}
