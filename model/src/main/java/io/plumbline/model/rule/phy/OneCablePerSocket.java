package io.plumbline.model.rule.phy;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// PHY-02: a switch port is the end of one cable. (A NIC has one cable by construction.)
final class OneCablePerSocket implements Rule {

    private record Socket(String switchName, String port) {}

    private record End(ElementId cable, Optional<EffectiveHost> host) {}

    /// Two owners that share ports of one switch.
    private record Clash(String switchName, ElementId older, ElementId newer) {}

    private record Shared(List<String> ports, List<EffectiveHost> hosts) {}

    @Override
    public String id() {
        return "PHY-02";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var sockets = new HashMap<Socket, End>();
        var clashes = new LinkedHashMap<Clash, Shared>();
        var topology = context.topology();
        inOrderOfDrawing(context)
                .forEach(c -> plug(sockets, clashes, c.switchName(), c.port(), c.end()));
        for (var link : topology.links()) {
            var end = new End(ElementId.link(link.name()), Optional.empty());
            for (var side : List.of(link.a(), link.b())) {
                side.ports().forEach(p -> plug(sockets, clashes, side.switchName(), p, end));
            }
        }
        for (var external : topology.externals()) {
            var end = new End(ElementId.external(external.name()), Optional.empty());
            for (var port : external.ports()) {
                port.port().ifPresent(p -> plug(sockets, clashes, port.switchName(), p, end));
            }
        }
        var findings = new ArrayList<Finding>();
        clashes.forEach((clash, shared) -> findings.add(finding(clash, shared)));
        return findings;
    }

    private record Plugged(String switchName, String port, End end) {}

    /// Cables of hosts, slot by slot: a slot is cabled for all hosts at once.
    private static List<Plugged> inOrderOfDrawing(RuleContext context) {
        var bySlot = new LinkedHashMap<ElementId, List<Plugged>>();
        for (var host : context.hosts().all()) {
            for (var cable : host.cables()) {
                var id = ElementId.cable(host.hostClass().name(), cable.slot());
                var end = new End(id, Optional.of(host));
                var plugs = bySlot.computeIfAbsent(id, _ -> new ArrayList<>());
                cable.port().ifPresent(p -> plugs.add(new Plugged(cable.switchName(), p, end)));
            }
        }
        return bySlot.values().stream().flatMap(List::stream).toList();
    }

    private static void plug(
            Map<Socket, End> sockets,
            Map<Clash, Shared> clashes,
            String switchName,
            String port,
            End end) {
        var older = sockets.putIfAbsent(new Socket(switchName, port), end);
        if (older == null || port.isEmpty() || switchName.isEmpty()) {
            return;
        }
        var shared =
                clashes.computeIfAbsent(
                        new Clash(switchName, older.cable(), end.cable()),
                        _ -> new Shared(new ArrayList<>(), new ArrayList<>()));
        shared.ports().add(port);
        older.host().ifPresent(shared.hosts()::add);
        end.host().ifPresent(shared.hosts()::add);
    }

    private Finding finding(Clash clash, Shared shared) {
        var ports = clash.switchName() + " " + PortsOf.ranges(shared.ports());
        return FindingBuilder.error(id())
                .about(ElementId.port(clash.switchName(), shared.ports().getFirst()))
                .about(clash.older(), clash.newer())
                .on(shared.hosts().stream().distinct().toList())
                .fact("ports", ports)
                .says("phy-02", ports, name(clash.older()), name(clash.newer()))
                .fix(parked(clash.older(), clash.switchName()), "fix.park", name(clash.older()))
                .build();
    }

    private static String name(ElementId cable) {
        return cable.kind() == ElementKind.CABLE
                ? cable.owner() + " " + cable.name()
                : cable.name();
    }

    /// The older cable keeps its switch, its port is open again.
    private static Edit parked(ElementId cable, String switchName) {
        return Edit.of(
                "Free the port of " + name(cable), before -> park(before, cable, switchName));
    }

    private static Topology park(Topology in, ElementId cable, String switchName) {
        return switch (cable.kind()) {
            case CABLE -> parkSlot(in, cable);
            case LINK ->
                    in.withLinks(links ->
                            links.replacing(
                                    cable.name(),
                                    link -> {
                                        var side =
                                                link.a().switchName().equals(switchName)
                                                        ? "a"
                                                        : "b";
                                        var end = side.equals("a") ? link.a() : link.b();
                                        return Shape.with(
                                                link, side, Shape.with(end, "ports", List.of()));
                                    }));
            case EXTERNAL ->
                    in.withExternals(all ->
                            all.replacing(
                                    cable.name(),
                                    e ->
                                            Shape.with(
                                                    e,
                                                    "ports",
                                                    e.ports().stream()
                                                            .map(p ->
                                                                    p.switchName()
                                                                                    .equals(
                                                                                            switchName)
                                                                            ? Shape.with(
                                                                                    p,
                                                                                    "port",
                                                                                    Optional
                                                                                            .empty())
                                                                            : p)
                                                            .toList())));
            default -> in;
        };
    }

    private static Topology parkSlot(Topology in, ElementId cable) {
        var open =
                in.withHostClass(
                        cable.owner(),
                        c ->
                                c.withCabling(
                                        c.cabling()
                                                .replacing(
                                                        cable.name(),
                                                        r ->
                                                                Shape.with(
                                                                        r,
                                                                        "firstPort",
                                                                        Optional.empty()))));
        return open.withHosts(hosts -> {
            var changed = hosts;
            for (var host : hosts) {
                var own = host.overrides().get("cable " + cable.name());
                if (host.hostClass().equals(cable.owner())
                        && own.isPresent()
                        && !own.get().absent()) {
                    var freed = own.get().with("port", Optional.empty());
                    changed = changed.with(host.withOverrides(host.overrides().with(freed)));
                }
            }
            return changed;
        });
    }
}
