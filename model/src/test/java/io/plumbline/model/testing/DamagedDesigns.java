package io.plumbline.model.testing;

import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Random;

/// The sound design after it lost some pieces, for laws that hold for any topology.
public final class DamagedDesigns {

    private static final List<String> MAPS =
            List.of("switches", "links", "externals", "hosts", "networks", "roles", "pools");

    private DamagedDesigns() {}

    /// Some pieces, ports and facts are gone.
    public static Topology of(Random random) {
        var topology = withAllHosts(random);
        for (var i = random.nextInt(3); i > 0; i--) {
            var map = MAPS.get(random.nextInt(MAPS.size()));
            Elements<?> elements = (Elements<?>) Shape.of(Topology.class).get(topology, map);
            if (!elements.isEmpty()) {
                var name = elements.names().get(random.nextInt(elements.size()));
                topology = topology.with(map, elements.without(name));
            }
        }
        return topology;
    }

    /// The same with all its switches, links, hosts, networks and roles.
    public static Topology withAllHosts(Random random) {
        var topology = Designs.reference(4).build();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            topology =
                    topology.withHostClass(
                            "w",
                            c -> {
                                var names = c.interfaces().names();
                                var name = names.get(random.nextInt(names.size()));
                                var slots = c.cabling().names();
                                return switch (random.nextInt(4)) {
                                    case 0 -> c.withInterfaces(c.interfaces().without(name));
                                    case 1 ->
                                            c.withInterfaces(
                                                    c.interfaces()
                                                            .replacing(
                                                                    name, x -> blurred(x, random)));
                                    case 2 ->
                                            slots.isEmpty()
                                                    ? c
                                                    : c.withCabling(
                                                            c.cabling()
                                                                    .without(
                                                                            slots.get(
                                                                                    random.nextInt(
                                                                                            slots
                                                                                                    .size()))));
                                    default ->
                                            slots.isEmpty()
                                                    ? c
                                                    : c.withCabling(
                                                            c.cabling()
                                                                    .replacing(
                                                                            slots.get(
                                                                                    random.nextInt(
                                                                                            slots
                                                                                                    .size())),
                                                                            r ->
                                                                                    r.withWanted(
                                                                                            blurred(
                                                                                                    r
                                                                                                            .wanted(),
                                                                                                    random))));
                                };
                            });
        }
        return topology;
    }

    /// One fact of the record is missing or was never said.
    private static <T> T blurred(T value, Random random) {
        var shape = Shape.of((Record) value);
        var facts = shape.attributes().stream().filter(a -> a.zero() instanceof Fact<?>).toList();
        if (facts.isEmpty()) {
            return value;
        }
        var fact = facts.get(random.nextInt(facts.size())).name();
        return Shape.with(value, fact, random.nextBoolean() ? Fact.missing("") : Fact.unset());
    }
}
