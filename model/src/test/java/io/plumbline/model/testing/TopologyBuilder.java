package io.plumbline.model.testing;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.ExternalPort;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Builds topologies in the words of the domain.
public final class TopologyBuilder {

    private Topology topology = Topology.empty("test");

    public static TopologyBuilder aTopology() {
        return new TopologyBuilder();
    }

    public TopologyBuilder with(UnaryOperator<Topology> change) {
        topology = change.apply(topology);
        return this;
    }

    public TopologyBuilder version(String version) {
        return with(t -> t.withCluster(Shape.with(t.cluster(), "version", version)));
    }

    public TopologyBuilder machineNetwork(String cidr) {
        return with(t ->
                t.withCluster(Shape.with(t.cluster(), "machine", Fact.drawn(Cidr.parse(cidr)))));
    }

    public TopologyBuilder aSwitch(String name) {
        return aSwitch(name, s -> s);
    }

    public TopologyBuilder aSwitch(String name, UnaryOperator<Switch> change) {
        return with(t -> t.withSwitches(s -> s.with(change.apply(Switch.named(name)))));
    }

    public TopologyBuilder mlagPair(String pair, String first, String second) {
        return aSwitch(first, s -> s.withMlagPair(pair))
                .aSwitch(second, s -> s.withMlagPair(pair))
                .link(first, second, l -> Shape.with(l, "peer", true));
    }

    public TopologyBuilder link(String a, String b, UnaryOperator<Link> change) {
        var end = Shape.of(LinkEnd.class).blank();
        var link = Link.named(a + "-" + b);
        link = Shape.with(link, "a", Shape.with(end, "switchName", a));
        link = Shape.with(link, "b", Shape.with(end, "switchName", b));
        var changed = change.apply(link);
        return with(t -> t.withLinks(l -> l.with(changed)));
    }

    public TopologyBuilder external(
            String name, ExternalKind kind, String vlans, String address, String... switches) {
        var ports = new ArrayList<ExternalPort>();
        for (var s : switches) {
            ports.add(new ExternalPort(s, Optional.empty(), PortSettings.UNSET, Optional.empty()));
        }
        var external =
                new External(
                        name,
                        kind,
                        ports,
                        vlans.isEmpty() ? Fact.unset() : Fact.drawn(VlanSet.parse(vlans)),
                        address.isEmpty() ? List.of() : List.of(IpAddress.parse(address)),
                        Fact.unset(),
                        Fact.unset(),
                        Extras.NONE);
        return with(t -> t.withExternals(e -> e.with(external)));
    }

    /// A class of equal hosts `NAME-1` to `NAME-n`.
    public TopologyBuilder hostClass(
            String name, int hosts, UnaryOperator<HostClassBuilder> change) {
        var built = change.apply(new HostClassBuilder(name)).build();
        with(t -> t.withHostClasses(c -> c.with(built)));
        for (var i = 1; i <= hosts; i++) {
            var host = Host.of(name + "-" + i, name, i);
            with(t -> t.withHosts(h -> h.with(host)));
        }
        return this;
    }

    /// Changes a class that is there.
    public TopologyBuilder inClass(String name, UnaryOperator<HostClassBuilder> change) {
        return with(t -> t.withHostClass(name, c -> change.apply(new HostClassBuilder(c)).build()));
    }

    public TopologyBuilder changeRole(String name, String attribute, Object value) {
        return with(
                t -> t.withRoles(r -> r.replacing(name, old -> Shape.with(old, attribute, value))));
    }

    /// Changes an attribute of the attachment of a role.
    public TopologyBuilder changeAttachment(String role, String attribute, Object value) {
        return with(t ->
                t.withRoles(r ->
                        r.replacing(
                                role,
                                old ->
                                        old.withAttachment(
                                                Shape.with(
                                                        old.attachment().orElseThrow(),
                                                        attribute,
                                                        value)))));
    }

    public TopologyBuilder changeNetwork(String name, String attribute, Object value) {
        return with(t ->
                t.withNetworks(n -> n.replacing(name, old -> Shape.with(old, attribute, value))));
    }

    public TopologyBuilder changeExternal(String name, String attribute, Object value) {
        return with(t ->
                t.withExternals(n -> n.replacing(name, old -> Shape.with(old, attribute, value))));
    }

    public TopologyBuilder changeSwitch(String name, String attribute, Object value) {
        return with(t ->
                t.withSwitches(n -> n.replacing(name, old -> Shape.with(old, attribute, value))));
    }

    public TopologyBuilder changeLink(String name, UnaryOperator<Link> change) {
        return with(t -> t.withLinks(l -> l.replacing(name, change)));
    }

    /// Both ends of a link admit these VLANs and have this native one.
    public TopologyBuilder trunk(String link, String tagged, int nativeVlan) {
        return changeLink(
                link,
                l -> {
                    var settings =
                            PortSettings.UNSET
                                    .withTagged(VlanSet.parse(tagged))
                                    .withNativeVlan(NativeVlan.of(nativeVlan));
                    return Shape.with(
                            Shape.with(l, "a", Shape.with(l.a(), "wanted", settings)),
                            "b",
                            Shape.with(l.b(), "wanted", settings));
                });
    }

    /// A single host, which is a class of one.
    public TopologyBuilder host(String name, UnaryOperator<HostClassBuilder> change) {
        HostClass built = change.apply(new HostClassBuilder(name)).build();
        return with(t -> t.withHostClasses(c -> c.with(built)))
                .with(t -> t.withHosts(h -> h.with(Host.of(name, name, 1))));
    }

    public TopologyBuilder override(String host, HostOverride override) {
        return with(t ->
                t.withHosts(hosts ->
                        hosts.replacing(host, h -> h.withOverrides(h.overrides().with(override)))));
    }

    public TopologyBuilder port(String host, String slot, String attribute, Object value) {
        return override(
                host, HostOverride.changed(OverridePart.PORT, slot, Map.of(attribute, value)));
    }

    public TopologyBuilder network(String name, NetworkKind kind, UnaryOperator<VmNetwork> change) {
        var network = change.apply(VmNetwork.of(name, kind));
        return with(t -> t.withNetworks(n -> n.with(network)));
    }

    public TopologyBuilder bridgeNetwork(String name, String bridge, int vlan) {
        return network(
                name,
                NetworkKind.BRIDGE,
                n -> Shape.with(withVlan(n, vlan), "bridge", Optional.of(bridge)));
    }

    public TopologyBuilder localnet(String name, String physicalNetwork, int vlan) {
        return network(
                name,
                NetworkKind.LOCALNET,
                n ->
                        Shape.with(
                                withVlan(n, vlan),
                                "physicalNetwork",
                                Optional.of(physicalNetwork)));
    }

    private static VmNetwork withVlan(VmNetwork network, int vlan) {
        return vlan == 0
                ? network
                : Shape.with(network, "vlan", Fact.drawn(io.plumbline.model.net.VlanId.of(vlan)));
    }

    public TopologyBuilder storage(String carrier, String... targets) {
        return role(
                NetworkRole.of("storage", RoleKind.STORAGE).withCarriers(List.of(carrier)),
                r -> Shape.with(r, "targets", List.of(targets)));
    }

    public TopologyBuilder migration(String nad, String master, String range) {
        with(t -> t.withPools(p -> p.with(Pool.of("migration", AddressRange.parse(range)))));
        var attachment =
                new RoleAttachment(
                        nad,
                        "macvlan",
                        Optional.of(master),
                        Optional.of("whereabouts"),
                        Optional.empty(),
                        Fact.unset());
        return role(
                NetworkRole.of("migration", RoleKind.MIGRATION).withAttachment(attachment),
                r -> Shape.with(r, "pool", Optional.of("migration")));
    }

    public TopologyBuilder role(NetworkRole role, UnaryOperator<NetworkRole> change) {
        var changed = change.apply(role);
        return with(t -> t.withRoles(r -> r.with(changed)));
    }

    public TopologyBuilder need(String role, int gigabits) {
        return with(t ->
                t.withRoles(r ->
                        r.replacing(
                                role,
                                old ->
                                        Shape.with(
                                                old,
                                                "need",
                                                Optional.of(Bandwidth.gigabits(gigabits))))));
    }

    public TopologyBuilder virtualization(UnaryOperator<Virtualization> change) {
        return with(
                t -> t.withVirtualization(change.apply(Shape.of(Virtualization.class).blank())));
    }

    public TopologyBuilder hosts(Elements<Host> hosts) {
        return with(t -> t.withHosts(_ -> hosts));
    }

    public Topology build() {
        return topology;
    }
}
