package io.plumbline.export.notation;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Cluster;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Puts a topology together from merged statements.
final class DesignAssembly {

    /// @param leftOut statements that are no part of a design, in words
    record Result(RuleInput input, List<String> leftOut) {}

    private final Merged merged;
    private final boolean actual;
    private final PortNumbers numbers = new PortNumbers();
    private Topology topology;

    DesignAssembly(Merged merged, Stage stage, String name) {
        this.merged = merged;
        this.actual = stage == Stage.AUDIT;
        this.topology = Topology.empty(name);
    }

    Result assemble() {
        merged.single(Keyword.CLUSTER).ifPresent(s -> topology = topology.withCluster(cluster(s)));
        merged.all(Keyword.CLASS).forEach(this::addClass);
        merged.all(Keyword.SWITCH)
                .forEach((name, s) ->
                        topology =
                                topology.withSwitches(
                                        e -> e.with(FabricAssembly.aSwitch(name, s))));
        addInOrder();
        addNetworks();
        merged.single(Keyword.PARAM)
                .ifPresent(s -> topology = topology.with("parameters", s.all()));
        var plan = new PlanAssembly(merged);
        return new Result(new RuleInput(topology, plan.plan(), plan.observation()), leftOut());
    }

    private static Cluster cluster(Settings s) {
        var internal = new ArrayList<Cidr>();
        for (var key : List.of("join", "transit", "masquerade", "udnjoin")) {
            s.value(key, Cidr::tryParse).ifPresent(internal::add);
        }
        return new Cluster(
                s.text("ver").orElse(""),
                s.fact("net", Mtu::tryParse),
                s.fact("machine", Cidr::tryParse),
                s.fact("pods", Cidr::tryParse),
                s.fact("svc", Cidr::tryParse),
                List.copyOf(internal),
                s.yes("ipsec").orElse(false),
                s.list("vips").stream().flatMap(v -> IpAddress.tryParse(v).stream()).toList(),
                Optional.empty(),
                List.of(),
                Extras.NONE);
    }

    private void addClass(String name, Settings s) {
        var hostClass =
                new HostClass(
                        name,
                        s.flag("cp") ? NodeRole.CONTROL_PLANE : NodeRole.WORKER,
                        false,
                        s.flag("mixed"),
                        Map.of(),
                        s.number("ram"),
                        s.number("vms"),
                        s.value("dirty", Bandwidth::tryParse),
                        Elements.empty(),
                        Elements.empty(),
                        List.of(),
                        Elements.empty(),
                        Extras.NONE);
        topology = topology.withHostClasses(c -> c.with(hostClass));
        for (var i = 1; i <= s.number("n").orElse(1); i++) {
            var host = Host.of(name + "-" + i, name, i);
            topology = topology.withHosts(h -> h.with(host));
        }
    }

    /// Links, externals and NICs take ports in the order in which they were named.
    private void addInOrder() {
        var fabric = new FabricAssembly(numbers, actual);
        var hostObjects = new ArrayList<HostObject>();
        merged.inOrder()
                .forEach((key, object) -> {
                    switch (object) {
                        case HostObject onHosts -> hostObjects.add(onHosts);
                        case Settings s when key.startsWith("link ") -> {
                            var link = fabric.link(key.substring("link ".length()), s);
                            topology = topology.withLinks(l -> l.with(link));
                        }
                        case Settings s when key.startsWith("ext ") -> {
                            var external = fabric.external(key.substring("ext ".length()), s);
                            topology = topology.withExternals(e -> e.with(external));
                        }
                        default -> {}
                    }
                });
        topology = new HostAssembly(topology, hostObjects, numbers, actual).assemble();
        if (hostObjects.stream().anyMatch(o -> o.keyword() == Keyword.BREX)) {
            var management =
                    NetworkRole.of("management", RoleKind.MANAGEMENT)
                            .withCarriers(List.of(BrEx.NAME));
            topology = topology.withRoles(r -> r.with(management));
        }
    }

    private void addNetworks() {
        merged.all(Keyword.NET)
                .forEach((name, s) ->
                        topology =
                                topology.withNetworks(
                                        n -> n.with(NetworkAssembly.network(name, s))));
        merged.all(Keyword.ROLE)
                .forEach((name, s) -> {
                    topology = topology.withRoles(r -> r.with(NetworkAssembly.role(name, s)));
                    NetworkAssembly.pool(name, s)
                            .ifPresent(pool -> topology = topology.withPools(p -> p.with(pool)));
                });
        merged.single(Keyword.HCO)
                .ifPresent(s ->
                        topology = topology.withVirtualization(NetworkAssembly.virtualization(s)));
        add("sriov", Keyword.SRIOV, NetworkAssembly::sriov);
        add("vms", Keyword.VM, NetworkAssembly::vm);
        add("policies", Keyword.POLICY, NetworkAssembly::policy);
        add("isolations", Keyword.ISOLATE, NetworkAssembly::isolation);
    }

    private <V extends Named> void add(
            String attribute, Keyword keyword, BiFunction<String, Settings, V> make) {
        Elements<V> elements = Elements.empty();
        for (var entry : merged.all(keyword).entrySet()) {
            elements = elements.with(make.apply(entry.getKey(), entry.getValue()));
        }
        topology = topology.with(attribute, elements);
    }

    private List<String> leftOut() {
        var left = new ArrayList<String>();
        for (var keyword : List.of(Keyword.NNCP, Keyword.PLAN, Keyword.FACT)) {
            merged.all(keyword).keySet().forEach(name -> left.add(keyword.word() + " " + name));
        }
        return List.copyOf(left);
    }
}
