package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Note;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits that put new objects into a design. Each takes the name the object gets; a taken name
/// changes nothing.
public final class Additions {

    private Additions() {}

    /// A class with hosts `NAME-1` to `NAME-n` and NICs.
    public static Edit hostClass(String name, int hosts, List<String> nics, Optional<Position> at) {
        Elements<HostInterface> interfaces = Elements.empty();
        for (var nic : nics) {
            interfaces = interfaces.with(Nic.named(nic));
        }
        var hostClass = HostClass.named(name).withInterfaces(interfaces);
        var machines = new ArrayList<Host>();
        for (var i = 1; i <= hosts; i++) {
            machines.add(Host.of(name + "-" + i, name, i));
        }
        return Edit.of(
                "Add host class " + name,
                before ->
                        before.hostClasses().has(name)
                                ? before
                                : placed(
                                        before.withHostClasses(c -> c.with(hostClass))
                                                .withHosts(h ->
                                                        h.withAll(
                                                                machines.stream()
                                                                        .filter(m ->
                                                                                !h.has(m.name()))
                                                                        .toList())),
                                        ElementId.hostClass(name),
                                        at));
    }

    /// One more host of a class; its ordinal is one above the highest there is.
    public static Edit host(String name, String hostClass) {
        return Edit.of(
                "Add host " + name,
                before -> {
                    var ordinal = nextOrdinal(before, hostClass);
                    return before.hosts().has(name)
                            ? before
                            : before.withHosts(h -> h.with(Host.of(name, hostClass, ordinal)));
                });
    }

    static int nextOrdinal(Topology in, String hostClass) {
        return in.hosts().stream()
                        .filter(h -> h.hostClass().equals(hostClass))
                        .mapToInt(Host::ordinal)
                        .max()
                        .orElse(0)
                + 1;
    }

    /// Sets how many hosts a class has: new ones are numbered on, surplus ones go from the end.
    public static Edit hostCount(String hostClass, int count) {
        return Edit.of(
                "Set hosts of " + hostClass + " to " + count,
                before -> {
                    var own =
                            before.hosts().stream()
                                    .filter(h -> h.hostClass().equals(hostClass))
                                    .toList();
                    var after = before;
                    for (var i = own.size() - 1; i >= Math.max(0, count); i--) {
                        var name = own.get(i).name();
                        after = after.withHosts(h -> h.without(name));
                    }
                    for (var i = own.size(); i < count; i++) {
                        var known = after.hosts();
                        var name = FreeNames.numbered(hostClass + "-", i + 1, known::has);
                        after = host(name, hostClass).applyTo(after);
                    }
                    return after;
                });
    }

    public static Edit nic(String hostClass, String name) {
        return interfaceOf(hostClass, Nic.named(name));
    }

    /// Any interface of a class.
    public static Edit interfaceOf(String hostClass, HostInterface added) {
        return Edit.of(
                "Add " + added.name() + " to " + hostClass,
                before ->
                        before.withHostClass(
                                hostClass,
                                c ->
                                        c.interfaces().has(added.name())
                                                ? c
                                                : c.withInterfaces(c.interfaces().with(added))));
    }

    public static Edit aSwitch(String name, Optional<Position> at) {
        return Edit.of(
                "Add switch " + name,
                before ->
                        before.switches().has(name)
                                ? before
                                : placed(
                                        before.withSwitches(s -> s.with(Switch.named(name))),
                                        ElementId.aSwitch(name),
                                        at));
    }

    /// Two switches as one MLAG pair with a peer link of two cables.
    public static Edit mlagPair(String pair, String first, String second, Optional<Position> at) {
        return Edit.of(
                "Add MLAG pair " + pair,
                before -> {
                    var after = before;
                    for (var name : List.of(first, second)) {
                        var added =
                                after.switches()
                                        .get(name)
                                        .orElse(Switch.named(name))
                                        .withMlagPair(pair);
                        after = after.withSwitches(s -> s.with(added));
                    }
                    var link = link(after, first, second, 2, true);
                    after = after.withLinks(l -> l.has(link.name()) ? l : l.with(link));
                    return placed(after, ElementId.of(ElementKind.MLAG_PAIR, pair), at);
                });
    }

    /// A link between two switches in their next free ports.
    public static Edit link(String a, String b, int cables, boolean peer) {
        return Edit.of(
                "Cable " + a + " to " + b,
                before -> before.withLinks(l -> l.with(link(before, a, b, cables, peer))));
    }

    private static Link link(Topology in, String a, String b, int cables, boolean peer) {
        var name = FreeNames.like(a + "-" + b, in.links()::has);
        var ports = new FreePorts(in);
        return Shape.with(
                Shape.with(
                        Shape.with(
                                Shape.with(Link.named(name), "a", end(a, ports.next(a, cables))),
                                "b",
                                end(b, ports.next(b, cables))),
                        "cables",
                        cables),
                "peer",
                peer);
    }

    private static LinkEnd end(String name, List<String> ports) {
        return new LinkEnd(name, ports, PortSettings.UNSET, Optional.empty());
    }

    public static Edit external(String name, ExternalKind kind, Optional<Position> at) {
        return Edit.of(
                "Add " + kind.word() + " " + name,
                before ->
                        before.externals().has(name)
                                ? before
                                : placed(
                                        before.withExternals(e ->
                                                e.with(
                                                        Shape.with(
                                                                External.named(name),
                                                                "kind",
                                                                kind))),
                                        ElementId.external(name),
                                        at));
    }

    public static Edit network(String name, NetworkKind kind, Optional<Position> at) {
        return Edit.of(
                "Add network " + name,
                before ->
                        before.networks().has(name)
                                ? before
                                : placed(
                                        before.withNetworks(n -> n.with(VmNetwork.of(name, kind))),
                                        ElementId.network(name),
                                        at));
    }

    public static Edit note(Note note, Position at) {
        return Edit.of(
                "Add note",
                before ->
                        placed(
                                before.withDiagram(
                                        Shape.with(
                                                before.diagram(),
                                                "notes",
                                                before.diagram().notes().with(note))),
                                ElementId.of(ElementKind.NOTE, note.name()),
                                Optional.of(at)));
    }

    private static Topology placed(Topology in, ElementId id, Optional<Position> at) {
        return at.map(p -> in.withDiagram(in.diagram().with(id, p))).orElse(in);
    }
}
