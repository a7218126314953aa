package io.plumbline.model.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the hosts with equal class and equal overrides have: interfaces, routes, mappings, with the
/// relations between interfaces.
public final class HostLayout {

    private final HostClass hostClass;
    private final Elements<HostInterface> interfaces;
    private final List<BridgeMapping> mappings;
    private final Elements<Route> routes;
    private final Map<String, List<HostInterface>> above = new HashMap<>();

    private HostLayout(
            HostClass hostClass,
            Elements<HostInterface> interfaces,
            List<BridgeMapping> mappings,
            Elements<Route> routes) {
        this.hostClass = hostClass;
        this.interfaces = interfaces;
        this.mappings = mappings;
        this.routes = routes;
        for (var upper : interfaces) {
            for (var lower : upper.below()) {
                above.computeIfAbsent(lower, _ -> new ArrayList<>()).add(upper);
            }
        }
    }

    public static HostLayout of(HostClass hostClass, Elements<HostOverride> overrides) {
        var interfaces = hostClass.interfaces();
        var mappings = hostClass.mappings();
        var routes = hostClass.routes();
        for (var override : overrides) {
            switch (override.part()) {
                case INTERFACE -> interfaces = changed(interfaces, override);
                case ROUTE -> routes = changedRoutes(routes, override);
                case MAPPINGS -> mappings = changedMappings(mappings, override);
                case CABLE, PORT, ACTUAL -> {}
            }
        }
        return new HostLayout(hostClass, interfaces, mappings, routes);
    }

    private static Elements<HostInterface> changed(
            Elements<HostInterface> interfaces, HostOverride override) {
        if (override.absent()) {
            return interfaces.without(override.target());
        }
        if (override.added().isPresent()) {
            return interfaces.with(override.added().get());
        }
        return interfaces.replacing(
                override.target(), old -> Overrides.apply(old, override.changes()));
    }

    private static Elements<Route> changedRoutes(Elements<Route> routes, HostOverride override) {
        if (override.absent()) {
            return routes.without(override.target());
        }
        var old = routes.get(override.target()).orElse(Route.named(override.target()));
        return routes.with(Overrides.apply(old, override.changes()));
    }

    @SuppressWarnings("unchecked")
    private static List<BridgeMapping> changedMappings(
            List<BridgeMapping> mappings, HostOverride override) {
        var changed = override.changes().get("mappings");
        return override.absent()
                ? List.of()
                : changed == null ? mappings : (List<BridgeMapping>) changed;
    }

    public HostClass hostClass() {
        return hostClass;
    }

    public Elements<HostInterface> interfaces() {
        return interfaces;
    }

    public List<BridgeMapping> mappings() {
        return mappings;
    }

    public Elements<Route> routes() {
        return routes;
    }

    public Optional<HostInterface> find(String name) {
        return interfaces.get(name);
    }

    /// Interfaces that stand directly on the named one.
    public List<HostInterface> above(String name) {
        return above.getOrDefault(name, List.of());
    }

    /// Bond or bridge that has the interface as member or port; the first where there are several.
    public Optional<HostInterface> controller(String name) {
        return controllers(name).stream().findFirst();
    }

    /// All bonds, bridges and other controllers that name the interface as their port.
    public List<HostInterface> controllers(String name) {
        return above(name).stream().filter(upper -> !(upper instanceof VlanInterface)).toList();
    }

    /// NICs reached by going down from the named interface, itself included, in order.
    public List<Nic> nicsBelow(String name) {
        var nics = new ArrayList<Nic>();
        collectNics(name, new ArrayList<>(), nics);
        return nics;
    }

    private void collectNics(String name, List<String> seen, List<Nic> nics) {
        if (seen.contains(name)) {
            return;
        }
        seen.add(name);
        var found = find(name);
        if (found.isPresent() && found.get() instanceof Nic nic) {
            nics.add(nic);
        }
        found.ifPresent(upper -> upper.below().forEach(lower -> collectNics(lower, seen, nics)));
    }
}
