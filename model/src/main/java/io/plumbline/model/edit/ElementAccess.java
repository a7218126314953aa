package io.plumbline.model.edit;

import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SwitchPort;
import io.plumbline.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds, replaces and removes the object that an id names. An interface whose owner is a host and
/// no class is that host's: changing it writes an override.
public final class ElementAccess {

    private ElementAccess() {}

    /// The record behind an id; empty for pairs and ports that exist only as a name.
    public static Optional<Record> find(Topology in, ElementId id) {
        return switch (id.kind()) {
            case CLUSTER -> Optional.of(in.cluster());
            case VIRTUALIZATION -> in.virtualization().map(v -> (Record) v);
            case MLAG_PAIR -> Optional.empty();
            case PORT ->
                    in.switches()
                            .get(id.owner())
                            .flatMap(s -> s.ports().get(id.name()))
                            .map(p -> p);
            case INTERFACE -> findInterface(in, id).map(i -> (Record) i);
            case CABLE ->
                    in.hostClasses()
                            .get(id.owner())
                            .flatMap(c -> c.cabling().get(id.name()))
                            .map(r -> r);
            case MAPPING ->
                    in.hostClasses().get(id.owner()).stream()
                            .flatMap(c -> c.mappings().stream())
                            .filter(m -> m.localnet().equals(id.name()))
                            .findFirst()
                            .map(m -> m);
            case ROUTE ->
                    in.hostClasses()
                            .get(id.owner())
                            .flatMap(c -> c.routes().get(id.name()))
                            .map(r -> r);
            case NOTE -> in.diagram().notes().get(id.name()).map(n -> n);
            case SWITCH,
                    LINK,
                    EXTERNAL,
                    HOST_CLASS,
                    HOST,
                    VLAN,
                    NETWORK,
                    ROLE,
                    POOL,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE ->
                    all(in, id).get(id.name()).map(e -> (Record) e);
        };
    }

    private static Optional<HostInterface> findInterface(Topology in, ElementId id) {
        var ofClass = in.hostClasses().get(id.owner());
        if (ofClass.isPresent()) {
            return ofClass.get().interfaces().get(id.name());
        }
        return in.hosts().has(id.owner())
                ? in.effectiveHosts().get(id.owner()).flatMap(h -> h.find(id.name()))
                : Optional.empty();
    }

    /// The attribute of the topology that holds the kind.
    private static String attribute(ElementId id) {
        return switch (id.kind()) {
            case SWITCH -> "switches";
            case LINK -> "links";
            case EXTERNAL -> "externals";
            case HOST_CLASS -> "hostClasses";
            case HOST -> "hosts";
            case VLAN -> "vlans";
            case NETWORK -> "networks";
            case ROLE -> "roles";
            case POOL -> "pools";
            case SRIOV_POLICY -> "sriov";
            case VM -> "vms";
            case NETWORK_POLICY -> "policies";
            case ISOLATION -> "isolations";
            case EXPOSURE -> "exposures";
            case CLUSTER, VIRTUALIZATION, MLAG_PAIR, PORT, INTERFACE, CABLE, MAPPING, ROUTE, NOTE ->
                    throw new IllegalArgumentException("no element of its own: " + id);
        };
    }

    @SuppressWarnings("unchecked")
    private static Elements<Named> all(Topology in, ElementId id) {
        return (Elements<Named>) Shape.of(Topology.class).get(in, attribute(id));
    }

    /// The topology with the object replaced by what the function makes of it; without the object
    /// nothing changes.
    @SuppressWarnings("unchecked")
    public static Topology change(Topology in, ElementId id, UnaryOperator<Record> change) {
        return switch (id.kind()) {
            case CLUSTER -> in.with("cluster", change.apply(in.cluster()));
            case VIRTUALIZATION ->
                    in.virtualization()
                            .map(v -> in.with("virtualization", Optional.of(change.apply(v))))
                            .orElse(in);
            case MLAG_PAIR -> in;
            case PORT -> changePort(in, id, change);
            case INTERFACE -> changeInterface(in, id, change);
            case CABLE ->
                    inClass(
                            in,
                            id,
                            c ->
                                    c.withCabling(
                                            c.cabling()
                                                    .replacing(
                                                            id.name(),
                                                            r -> cast(change.apply(r)))));
            case MAPPING ->
                    inClass(
                            in,
                            id,
                            c ->
                                    c.withMappings(
                                            c.mappings().stream()
                                                    .map(m ->
                                                            m.localnet().equals(id.name())
                                                                    ? ElementAccess
                                                                            .<BridgeMapping>cast(
                                                                                    change.apply(m))
                                                                    : m)
                                                    .toList()));
            case ROUTE ->
                    inClass(
                            in,
                            id,
                            c ->
                                    Shape.with(
                                            c,
                                            "routes",
                                            c.routes()
                                                    .replacing(
                                                            id.name(),
                                                            r -> cast(change.apply(r)))));
            case NOTE ->
                    in.withDiagram(
                            Shape.with(
                                    in.diagram(),
                                    "notes",
                                    in.diagram()
                                            .notes()
                                            .replacing(id.name(), n -> cast(change.apply(n)))));
            case SWITCH,
                    LINK,
                    EXTERNAL,
                    HOST_CLASS,
                    HOST,
                    VLAN,
                    NETWORK,
                    ROLE,
                    POOL,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE ->
                    in.with(
                            attribute(id),
                            all(in, id)
                                    .replacing(id.name(), e -> (Named) change.apply((Record) e)));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Record value) {
        return (T) value;
    }

    static Topology inClass(Topology in, ElementId id, UnaryOperator<HostClass> change) {
        return in.withHostClass(id.owner(), change);
    }

    /// A port that only links or externals know becomes an entry of its switch.
    private static Topology changePort(Topology in, ElementId id, UnaryOperator<Record> change) {
        return in.withSwitches(switches ->
                switches.replacing(
                        id.owner(),
                        s -> {
                            var port = s.ports().get(id.name()).orElse(SwitchPort.named(id.name()));
                            return Shape.with(s, "ports", s.ports().with(cast(change.apply(port))));
                        }));
    }

    private static Topology changeInterface(
            Topology in, ElementId id, UnaryOperator<Record> change) {
        if (in.hostClasses().has(id.owner())) {
            return inClass(
                    in,
                    id,
                    c ->
                            c.withInterfaces(
                                    c.interfaces()
                                            .replacing(
                                                    id.name(),
                                                    i -> cast(change.apply((Record) i)))));
        }
        var before = findInterface(in, id);
        return before.map(b -> override(in, id, (Record) b, change.apply((Record) b))).orElse(in);
    }

    private static Topology override(Topology in, ElementId id, Record before, Record after) {
        var shape = Shape.of(before);
        var changes = new LinkedHashMap<String, Object>();
        for (var attribute : shape.attributes()) {
            var value = shape.get(after, attribute.name());
            if (!Objects.equals(value, shape.get(before, attribute.name()))) {
                changes.put(attribute.name(), value);
            }
        }
        return in.withHosts(hosts ->
                hosts.replacing(
                        id.owner(),
                        h -> {
                            var key = OverridePart.INTERFACE.word() + " " + id.name();
                            var old = h.overrides().get(key);
                            if (old.isPresent() && old.get().added().isPresent()) {
                                return h.withOverrides(
                                        h.overrides().with(HostOverride.added(cast(after))));
                            }
                            var merged =
                                    new LinkedHashMap<>(
                                            old.map(HostOverride::changes).orElse(Map.of()));
                            merged.putAll(changes);
                            return merged.isEmpty()
                                    ? h
                                    : h.withOverrides(
                                            h.overrides()
                                                    .with(
                                                            HostOverride.changed(
                                                                    OverridePart.INTERFACE,
                                                                    id.name(),
                                                                    merged)));
                        }));
    }

    /// The topology without the object, and nothing else removed; see [Removal] for what goes with
    /// it.
    static Topology remove(Topology in, ElementId id) {
        return switch (id.kind()) {
            case CLUSTER, MLAG_PAIR -> in;
            case VIRTUALIZATION -> in.with("virtualization", Optional.empty());
            case PORT ->
                    in.withSwitches(s ->
                            s.replacing(
                                    id.owner(),
                                    w -> Shape.with(w, "ports", w.ports().without(id.name()))));
            case INTERFACE -> removeInterface(in, id);
            case CABLE -> inClass(in, id, c -> c.withCabling(c.cabling().without(id.name())));
            case MAPPING ->
                    inClass(
                            in,
                            id,
                            c ->
                                    c.withMappings(
                                            c.mappings().stream()
                                                    .filter(m -> !m.localnet().equals(id.name()))
                                                    .toList()));
            case ROUTE ->
                    inClass(in, id, c -> Shape.with(c, "routes", c.routes().without(id.name())));
            case NOTE ->
                    in.withDiagram(
                            Shape.with(
                                    in.diagram(),
                                    "notes",
                                    in.diagram().notes().without(id.name())));
            case SWITCH,
                    LINK,
                    EXTERNAL,
                    HOST_CLASS,
                    HOST,
                    VLAN,
                    NETWORK,
                    ROLE,
                    POOL,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE ->
                    in.with(attribute(id), all(in, id).without(id.name()));
        };
    }

    private static Topology removeInterface(Topology in, ElementId id) {
        if (in.hostClasses().has(id.owner())) {
            return inClass(in, id, c -> c.withInterfaces(c.interfaces().without(id.name())));
        }
        return in.withHosts(hosts ->
                hosts.replacing(
                        id.owner(),
                        h ->
                                h.withOverrides(
                                        h.overrides()
                                                .with(
                                                        HostOverride.absent(
                                                                OverridePart.INTERFACE,
                                                                id.name())))));
    }

    /// Both ends of a link changed by the same function.
    static Link changeEnds(Link link, UnaryOperator<LinkEnd> change) {
        return Shape.with(
                Shape.with(link, "a", change.apply(link.a())), "b", change.apply(link.b()));
    }
}
