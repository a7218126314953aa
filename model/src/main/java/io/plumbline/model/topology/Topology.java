package io.plumbline.model.topology;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A whole design: one immutable value. Only an `Edit` makes a new one. References between elements
/// are names and may dangle; every map keeps the order in which elements were added.
///
/// @param sources where observed facts came from
/// @param parameters overrides of the parameters of `rules.md` 4.3, as written
/// @param waivers accepted findings
public record Topology(
        String name,
        Cluster cluster,
        Profile profile,
        Elements<Source> sources,
        Elements<Switch> switches,
        Elements<Link> links,
        Elements<External> externals,
        Elements<HostClass> hostClasses,
        Elements<Host> hosts,
        Elements<Vlan> vlans,
        Elements<VmNetwork> networks,
        Elements<NetworkRole> roles,
        Optional<Virtualization> virtualization,
        Elements<SriovPolicy> sriov,
        Elements<Vm> vms,
        Elements<NetworkPolicy> policies,
        Elements<Isolation> isolations,
        Elements<Exposure> exposures,
        Elements<Pool> pools,
        Map<String, String> parameters,
        Elements<Waiver> waivers,
        Diagram diagram,
        Extras extras) {

    private static final Shape<Topology> SHAPE = Shape.of(Topology.class);

    public static Topology empty(String name) {
        return SHAPE.changed(SHAPE.blank(), "name", name);
    }

    /// All hosts as they really are. Computed anew on each call: keep the result while working.
    public EffectiveHosts effectiveHosts() {
        return new EffectiveHosts(this);
    }

    public Topology withName(String name) {
        return SHAPE.changed(this, "name", name);
    }

    public Topology withCluster(Cluster cluster) {
        return SHAPE.changed(this, "cluster", cluster);
    }

    public Topology withProfile(Profile profile) {
        return SHAPE.changed(this, "profile", profile);
    }

    public Topology withSwitches(UnaryOperator<Elements<Switch>> change) {
        return SHAPE.changed(this, "switches", change.apply(switches));
    }

    public Topology withLinks(UnaryOperator<Elements<Link>> change) {
        return SHAPE.changed(this, "links", change.apply(links));
    }

    public Topology withExternals(UnaryOperator<Elements<External>> change) {
        return SHAPE.changed(this, "externals", change.apply(externals));
    }

    public Topology withHostClasses(UnaryOperator<Elements<HostClass>> change) {
        return SHAPE.changed(this, "hostClasses", change.apply(hostClasses));
    }

    /// Changes one class; nothing happens when there is none of that name.
    public Topology withHostClass(String name, UnaryOperator<HostClass> change) {
        return withHostClasses(classes -> classes.replacing(name, change));
    }

    public Topology withHosts(UnaryOperator<Elements<Host>> change) {
        return SHAPE.changed(this, "hosts", change.apply(hosts));
    }

    public Topology withNetworks(UnaryOperator<Elements<VmNetwork>> change) {
        return SHAPE.changed(this, "networks", change.apply(networks));
    }

    public Topology withRoles(UnaryOperator<Elements<NetworkRole>> change) {
        return SHAPE.changed(this, "roles", change.apply(roles));
    }

    public Topology withPools(UnaryOperator<Elements<Pool>> change) {
        return SHAPE.changed(this, "pools", change.apply(pools));
    }

    public Topology withVlans(UnaryOperator<Elements<Vlan>> change) {
        return SHAPE.changed(this, "vlans", change.apply(vlans));
    }

    public Topology withVirtualization(Virtualization virtualization) {
        return SHAPE.changed(this, "virtualization", Optional.of(virtualization));
    }

    public Topology withDiagram(Diagram diagram) {
        return SHAPE.changed(this, "diagram", diagram);
    }

    public Topology withWaivers(UnaryOperator<Elements<Waiver>> change) {
        return SHAPE.changed(this, "waivers", change.apply(waivers));
    }

    /// A copy with one attribute changed, by name.
    ///
    /// @throws IllegalArgumentException if there is no such attribute or the value does not fit
    public Topology with(String attribute, Object value) {
        return SHAPE.changed(this, attribute, value);
    }
}
