package io.plumbline.export.notation;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns statements about hosts into classes, hosts and what single hosts have otherwise.
final class HostAssembly {

    private final List<HostObject> objects;
    private final PortNumbers numbers;
    private final boolean actual;
    private Topology topology;

    /// @param actual whether port settings are what is, not only what is wanted (stage A)
    HostAssembly(Topology topology, List<HostObject> objects, PortNumbers numbers, boolean actual) {
        this.topology = topology;
        this.objects = objects;
        this.numbers = numbers;
        this.actual = actual;
    }

    Topology assemble() {
        for (var object : objects) {
            if (!topology.hostClasses().has(object.hostClass())) {
                throw anyLine(object).error("there is no class " + object.hostClass());
            }
            addToClass(object);
        }
        for (var object : objects) {
            hostsOf(object).filter(h -> object.singles(h.ordinal())).forEach(h -> addTo(h, object));
        }
        return topology;
    }

    private static Settings anyLine(HostObject object) {
        return object.ofClass()
                .or(() -> object.ofHost(1))
                .orElseThrow(() -> new IllegalStateException("an object without lines"));
    }

    private Stream<Host> hostsOf(HostObject object) {
        return topology.hosts().stream().filter(h -> h.hostClass().equals(object.hostClass()));
    }

    private void addToClass(HostObject object) {
        var settings = object.ofClass();
        if (settings.isEmpty()) {
            return;
        }
        var s = settings.get();
        topology =
                topology.withHostClass(
                        object.hostClass(),
                        c ->
                                switch (object.keyword()) {
                                    case IP ->
                                            c.withInterfaces(
                                                    c.interfaces()
                                                            .replacing(
                                                                    object.name(),
                                                                    i ->
                                                                            InterfaceKeys.withIp(
                                                                                    i, s)));
                                    case ROUTE ->
                                            Shape.with(
                                                    c,
                                                    "routes",
                                                    c.routes().with(route(object.name(), s)));
                                    case NIC -> withCable(withInterfaces(c, object, s), object, s);
                                    default -> withInterfaces(c, object, s);
                                });
    }

    private static HostClass withInterfaces(HostClass c, HostObject object, Settings s) {
        var interfaces = InterfaceKeys.read(object.keyword(), object.name(), s);
        var mappings = new ArrayList<>(c.mappings());
        mappings.addAll(InterfaceKeys.mappings(object.name(), s));
        return c.withInterfaces(c.interfaces().withAll(interfaces)).withMappings(mappings);
    }

    private static Route route(String name, Settings s) {
        return new Route(
                name,
                s.value("dst", Cidr::tryParse),
                s.value("via", IpAddress::tryParse),
                s.text("dev"),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    private HostClass withCable(HostClass c, HostObject object, Settings s) {
        if (s.text("to").isEmpty()) {
            return c;
        }
        var place = place(s, (int) hostsOf(object).count());
        var settings = PortKeys.read(s);
        var rule =
                new CableRule(
                        object.name(),
                        place.switchName(),
                        place.port(),
                        0,
                        settings,
                        actual ? Optional.of(settings) : Optional.empty(),
                        Extras.NONE);
        return c.withCabling(c.cabling().with(rule));
    }

    private record Place(String switchName, Optional<String> port) {}

    private Place place(Settings s, int hosts) {
        var to = s.text("to").orElse("");
        var colon = to.indexOf(':');
        if (colon < 0) {
            return new Place(to, Optional.of(numbers.next(to, Math.max(1, hosts))));
        }
        return new Place(to.substring(0, colon), Optional.of(to.substring(colon + 1)));
    }

    private void addTo(Host host, HostObject object) {
        for (var override : overrides(host, object)) {
            topology =
                    topology.withHosts(hosts ->
                            hosts.replacing(
                                    host.name(),
                                    h -> h.withOverrides(h.overrides().with(override))));
        }
    }

    private List<HostOverride> overrides(Host host, HostObject object) {
        var settings = object.ofHost(host.ordinal());
        return switch (object.keyword()) {
            case IP -> settings.map(s -> ip(host, object, s)).orElse(List.of());
            case ROUTE -> route(object, settings);
            default -> interfaces(host, object, settings);
        };
    }

    private List<HostOverride> ip(Host host, HostObject object, Settings s) {
        var before = topology.effectiveHosts().get(host.name()).flatMap(h -> h.find(object.name()));
        return before.map(b -> difference(OverridePart.INTERFACE, b, InterfaceKeys.withIp(b, s)))
                .orElse(List.of());
    }

    private static List<HostOverride> route(HostObject object, Optional<Settings> settings) {
        if (settings.isEmpty()) {
            return List.of(HostOverride.absent(OverridePart.ROUTE, object.name()));
        }
        var blank = Route.named(object.name());
        var route = route(object.name(), settings.get());
        return List.of(
                HostOverride.changed(OverridePart.ROUTE, object.name(), changes(blank, route)));
    }

    private List<HostOverride> interfaces(
            Host host, HostObject object, Optional<Settings> settings) {
        var hostClass = topology.hostClasses().get(host.hostClass()).orElseThrow();
        var overrides = new ArrayList<HostOverride>();
        if (settings.isEmpty()) {
            if (hostClass.interfaces().has(object.name())) {
                overrides.add(HostOverride.absent(OverridePart.INTERFACE, object.name()));
            }
            return overrides;
        }
        var s = settings.get();
        for (var wanted : InterfaceKeys.read(object.keyword(), object.name(), s)) {
            var old = hostClass.interfaces().get(wanted.name());
            if (old.isEmpty()) {
                overrides.add(HostOverride.added(wanted));
            } else {
                var same = old.get().getClass() == wanted.getClass();
                overrides.addAll(
                        same
                                ? difference(
                                        OverridePart.INTERFACE,
                                        old.get(),
                                        keepIp(old.get(), wanted, object))
                                : List.of(HostOverride.added(wanted)));
            }
        }
        if (object.keyword() == Keyword.NIC && s.text("to").isPresent()) {
            overrides.addAll(cable(hostClass, host, object, s));
        }
        mappings(hostClass, object, s).ifPresent(overrides::add);
        return overrides;
    }

    /// Addresses of an `ip` statement about the whole class stay where the host says nothing.
    private static HostInterface keepIp(
            HostInterface old, HostInterface wanted, HostObject object) {
        return object.keyword() == Keyword.NIC ? wanted.withIp(old.ip()) : wanted;
    }

    private List<HostOverride> cable(
            HostClass hostClass, Host host, HostObject object, Settings s) {
        var slot = object.name();
        var settings = PortKeys.read(s);
        var overrides = new ArrayList<HostOverride>();
        var rule = hostClass.cabling().get(slot);
        var sameSwitch =
                rule.isPresent() && s.text("to").orElse("").equals(rule.get().switchName());
        var before =
                rule.map(r ->
                                new HostCable(
                                        slot,
                                        r.switchName(),
                                        r.port(host.ordinal()),
                                        r.wanted(),
                                        r.actual()))
                        .orElse(
                                new HostCable(
                                        slot,
                                        "",
                                        Optional.empty(),
                                        PortSettings.UNSET,
                                        Optional.empty()));
        if (!sameSwitch) {
            var place = place(s, 1);
            var changes = new LinkedHashMap<String, Object>();
            changes.put("switchName", place.switchName());
            changes.put("port", place.port());
            overrides.add(HostOverride.changed(OverridePart.CABLE, slot, changes));
        }
        var port = changes(before.wanted(), settings);
        if (!port.isEmpty()) {
            overrides.add(HostOverride.changed(OverridePart.PORT, slot, port));
            if (actual) {
                overrides.add(HostOverride.changed(OverridePart.ACTUAL, slot, port));
            }
        }
        return overrides;
    }

    private static Optional<HostOverride> mappings(
            HostClass hostClass, HostObject object, Settings s) {
        var others = new ArrayList<BridgeMapping>();
        for (var mapping : hostClass.mappings()) {
            if (!mapping.bridge().equals(Optional.of(object.name()))) {
                others.add(mapping);
            }
        }
        others.addAll(InterfaceKeys.mappings(object.name(), s));
        return others.equals(hostClass.mappings())
                ? Optional.empty()
                : Optional.of(HostOverride.mappings(List.copyOf(others)));
    }

    private static List<HostOverride> difference(
            OverridePart part, HostInterface old, HostInterface wanted) {
        var changes = changes((Record) old, (Record) wanted);
        return changes.isEmpty()
                ? List.of()
                : List.of(HostOverride.changed(part, old.name(), changes));
    }

    /// Attributes in which two records of one type differ, with the second one's values.
    private static Map<String, Object> changes(Record old, Record wanted) {
        var shape = Shape.of(old);
        var changes = new LinkedHashMap<String, Object>();
        for (var attribute : shape.attributes()) {
            var value = shape.get(wanted, attribute.name());
            if (!Objects.equals(shape.get(old, attribute.name()), value)) {
                changes.put(attribute.name(), value);
            }
        }
        return changes;
    }
}
