package io.plumbline.export.lab.nmstate;

import io.plumbline.export.manifest.PlausibleTopology;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/// A design that stands, and what somebody makes of its first class of hosts. The seed decides both.
///
/// @param before what the nodes hold
/// @param after what they are to hold
/// @param steps what was changed, for messages
record ChangedDesign(Topology before, Topology after, List<String> steps) {

    private static final String CLASS = "class0";
    private static final String BOND = "bond1";
    private static final String STORAGE = "bond1.220";
    private static final String MIGRATION = "bond1.210";
    private static final String SPARE = "ens5f0";

    static ChangedDesign ofSeed(long seed) {
        var random = new Random(seed * 31 + 7);
        var before = new PlausibleTopology(seed).build();
        before = before.withHostClass(CLASS, each -> standing(each, random));
        var steps = new ArrayList<String>();
        var after = before;
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            var step = Step.values()[random.nextInt(Step.values().length)];
            steps.add(step.name());
            after = after.withHostClass(CLASS, each -> step.change.apply(each));
        }
        return new ChangedDesign(before, after, steps);
    }

    /// The generator draws no routes: a node has some.
    private static HostClass standing(HostClass host, Random random) {
        var out = host;
        if (random.nextBoolean()) {
            out = address(out, STORAGE, "10.220.0.11+/24");
            out = route(out, "stores", "10.221.0.0/16", "10.220.0.1", STORAGE);
        }
        if (random.nextBoolean()) {
            out = address(out, SPARE, "10.99.0.5+/24");
            out = route(out, "backup", "10.98.0.0/16", "10.99.0.1", SPARE);
        }
        return out;
    }

    private enum Step {
        ADD_VLAN(each -> add(each, vlan("bond1.230", "10.230.0.11+/24"))),
        REMOVE_VLAN(each -> without(each, MIGRATION)),
        REMOVE_ADDRESSED_VLAN(each -> without(each, STORAGE)),
        MTU_UP(each -> mtu(each, 9000)),
        MTU_DOWN(each -> mtu(each, 1400)),
        FEWER_MEMBERS(each -> bond(each, bond -> bond.withBelow(bond.members().subList(0, 1)))),
        MORE_MEMBERS(each -> bond(free(each), bond -> bond.withBelow(with(bond.members(), SPARE)))),
        OTHER_MODE(
                each ->
                        bond(
                                each,
                                bond ->
                                        bond.withMode(
                                                bond.mode().equals(Optional.of(BondMode.LACP))
                                                        ? BondMode.ACTIVE_BACKUP
                                                        : BondMode.LACP))),
        OPTIONS(each -> bond(each, bond -> bond.withOptions(Map.of("miimon", "140")))),
        ANOTHER_ADDRESS(each -> address(each, STORAGE, "10.220.7.11+/24")),
        NO_ADDRESS(each -> withoutRoutes(change(each, STORAGE, v -> v.withIp(IpSettings.OFF)), STORAGE)),
        ADDRESS_ON_THE_SPARE(each -> address(free(each), SPARE, "10.97.0.5+/24")),
        ROUTE(
                each ->
                        route(
                                address(each, STORAGE, "10.220.0.11+/24"),
                                "archive",
                                "10.222.0.0/16",
                                "10.220.0.1",
                                STORAGE)),
        OTHER_FILTER(
                each ->
                        change(
                                each,
                                "br-vm",
                                bridge ->
                                        ((LinuxBridge) bridge)
                                                .withPorts(
                                                        Elements.of(
                                                                BridgePort.trunk(
                                                                        BOND,
                                                                        VlanSet.parse(
                                                                                "30-40,50")))))),
        NO_BRIDGE(each -> without(each, "br-vm")),
        BRIDGE_ON_THE_SPARE(
                each ->
                        add(
                                free(each),
                                LinuxBridge.of(
                                        "br-two",
                                        BridgePort.trunk(SPARE, VlanSet.parse("300-310"))))),
        MAPPING(each -> mappings(each, BridgeMapping.of("lab", "br-ex"))),
        MOVED_MAPPING(
                each ->
                        mappings(
                                add(
                                        free(each),
                                        Shape.with(
                                                OvsBridge.named("br-own"),
                                                "ports",
                                                Elements.of(BridgePort.named(SPARE)))),
                                BridgeMapping.of("vmnet", "br-own"))),
        NO_MAPPING(each -> each.withMappings(List.of()));

        private final UnaryOperator<HostClass> change;

        Step(UnaryOperator<HostClass> change) {
            this.change = change;
        }
    }

    private static VlanInterface vlan(String name, String address) {
        var vlan = VlanInterface.of(name, BOND, VlanId.of(230));
        return Shape.with(vlan, "ip", IpSettings.fixed(AddressRule.parse(address)));
    }

    private static HostClass add(HostClass host, HostInterface added) {
        return host.withInterfaces(host.interfaces().with(added));
    }

    private static HostClass without(HostClass host, String name) {
        return withoutRoutes(host.withInterfaces(host.interfaces().without(name)), name);
    }

    private static HostClass withoutRoutes(HostClass host, String device) {
        var routes = host.routes();
        for (var route : routes) {
            if (route.device().filter(device::equals).isPresent()) {
                routes = routes.without(route.name());
            }
        }
        return Shape.with(host, "routes", routes);
    }

    /// The spare NIC as a port needs to be free: no address, no route, nothing else on it.
    private static HostClass free(HostClass host) {
        var out = withoutRoutes(change(host, SPARE, nic -> nic.withIp(IpSettings.OFF)), SPARE);
        for (var each : out.interfaces()) {
            if (each.below().contains(SPARE)) {
                out =
                        each instanceof Bond bond
                                ? change(
                                        out,
                                        bond.name(),
                                        b ->
                                                b.withBelow(
                                                        b.below().stream()
                                                                .filter(m -> !m.equals(SPARE))
                                                                .toList()))
                                : without(out, each.name());
                out = mappingsTo(out, each.name());
            }
        }
        return out;
    }

    private static HostClass mappingsTo(HostClass host, String gone) {
        return host.withMappings(
                host.mappings().stream()
                        .filter(each -> each.bridge().filter(gone::equals).isEmpty())
                        .toList());
    }

    private static HostClass change(
            HostClass host, String name, UnaryOperator<HostInterface> change) {
        return host.withInterfaces(host.interfaces().replacing(name, change));
    }

    private static HostClass bond(HostClass host, UnaryOperator<Bond> change) {
        return change(host, BOND, each -> change.apply((Bond) each));
    }

    private static HostClass mtu(HostClass host, int mtu) {
        return change(host, BOND, each -> each.withMtu(Fact.drawn(Mtu.of(mtu))));
    }

    private static HostClass address(HostClass host, String name, String address) {
        var out = change(host, name, each -> each.withIp(IpSettings.fixed(AddressRule.parse(address))));
        return address.startsWith("10.220.0") || address.startsWith("10.99.0")
                ? out
                : withoutRoutes(out, name);
    }

    private static HostClass route(
            HostClass host, String name, String destination, String via, String device) {
        if (!host.interfaces().has(device)) {
            return host;
        }
        var route = Route.named(name);
        route = Shape.with(route, "destination", Optional.of(Cidr.parse(destination)));
        route = Shape.with(route, "via", Optional.of(IpAddress.parse(via)));
        route = Shape.with(route, "device", Optional.of(device));
        return Shape.with(host, "routes", host.routes().with(route));
    }

    private static HostClass mappings(HostClass host, BridgeMapping mapping) {
        var all = new ArrayList<>(host.mappings());
        all.removeIf(each -> each.localnet().equals(mapping.localnet()));
        all.add(mapping);
        return host.withMappings(all);
    }

    private static List<String> with(List<String> names, String added) {
        var all = new ArrayList<>(names);
        all.remove(added);
        all.add(added);
        return all;
    }
}
