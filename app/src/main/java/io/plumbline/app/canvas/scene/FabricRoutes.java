package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.CableRouter.Cables;
import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of the physical side: peer links, links between switches, cables of externals.
final class FabricRoutes {
    private static final int EXTERNAL_CABLE = 114;
    private static final int CORRIDOR_PITCH = 8;
    private static final int FIRST_ENTRY = 28;
    private static final int TRUNK_BEND = 36;
    private static final int PEER_LEFT = 54;

    private final Topology topology;
    private final Arrangement arrangement;
    private final Cables cables;
    private final Map<String, Integer> corridor = new HashMap<>();
    private final Map<String, Integer> entries = new HashMap<>();

    FabricRoutes(Topology topology, Arrangement arrangement, Cables cables) {
        this.topology = topology;
        this.arrangement = arrangement;
        this.cables = cables;
    }

    void add() {
        addPeerLinks();
        addLinks();
        topology.externals().forEach(this::add);
    }

    private void addPeerLinks() {
        for (var link : topology.links()) {
            var a = box(link.a().switchName());
            var b = box(link.b().switchName());
            if (!link.peer() || a == null || b == null) {
                continue;
            }
            var upper = a.y() <= b.y() ? a : b;
            var lower = upper == a ? b : a;
            var id = ElementId.link(link.name());
            for (var x : List.of(upper.x() + PEER_LEFT, upper.x() + PEER_LEFT + CORRIDOR_PITCH)) {
                cables.edges()
                        .add(
                                EdgeRoute.of(
                                        id,
                                        ElementId.aSwitch(link.a().switchName()),
                                        ElementId.aSwitch(link.b().switchName()),
                                        Kind.PEER,
                                        id,
                                        x,
                                        upper.bottom(),
                                        x,
                                        lower.y()));
            }
            if (lower.y() - upper.bottom() > 24) {
                var middle = (upper.bottom() + lower.y()) / 2;
                cables.labels()
                        .add(
                                new EdgeLabel(
                                        id,
                                        "peer " + link.count() + " × " + Words.speed(speed(link)),
                                        upper.x() + PEER_LEFT + 5,
                                        middle + 4,
                                        false,
                                        true));
            }
        }
    }

    private record Ends(ElementId a, ElementId b) {}

    private void addLinks() {
        var between = new LinkedHashMap<Ends, List<Link>>();
        for (var link : topology.links()) {
            if (!link.peer()) {
                var a = group(link.a().switchName());
                var b = group(link.b().switchName());
                var left = x(a) <= x(b);
                between.computeIfAbsent(
                                new Ends(left ? a : b, left ? b : a), _ -> new ArrayList<>())
                        .add(link);
            }
        }
        between.forEach((ends, links) -> {
            var a = arrangement.box(ends.a());
            var b = arrangement.box(ends.b());
            if (a.isPresent() && b.isPresent()) {
                addLink(ends, a.get(), b.get(), links);
            }
        });
    }

    private void addLink(Ends ends, Box a, Box b, List<Link> links) {
        var first = ElementId.link(links.getFirst().name());
        var text =
                links.stream().mapToInt(Link::count).sum()
                        + "×"
                        + Words.speed(speed(links.getFirst()));
        if (a.right() >= b.x()) {
            var x = corridorX(ends.a(), Math.min(a.x(), b.x()));
            add(
                    first,
                    ends,
                    a.x(),
                    a.centreY(),
                    x,
                    a.centreY(),
                    x,
                    b.centreY(),
                    b.x(),
                    b.centreY());
            cables.labels()
                    .add(new EdgeLabel(first, text, a.x() - 4, a.centreY() - 6, true, false));
            return;
        }
        var bend = a.right() + TRUNK_BEND;
        if (isFree(bend, b.x(), b.centreY())) {
            add(
                    first,
                    ends,
                    a.right(),
                    a.centreY(),
                    bend,
                    a.centreY(),
                    bend,
                    b.centreY(),
                    b.x(),
                    b.centreY());
            cables.labels()
                    .add(new EdgeLabel(first, text, b.x() - 6, b.centreY() - 7, true, false));
            return;
        }
        var gap = b.y() - TRUNK_BEND / 2;
        for (var tries = 0; tries < 64 && !isFree(bend, b.centreX(), gap); tries++) {
            gap -= CORRIDOR_PITCH;
        }
        add(
                first,
                ends,
                a.right(),
                a.centreY(),
                bend,
                a.centreY(),
                bend,
                gap,
                b.centreX(),
                gap,
                b.centreX(),
                b.y());
        cables.labels().add(new EdgeLabel(first, text, b.centreX() - 6, b.y() - 6, true, false));
    }

    private void add(ElementId id, Ends ends, Integer... corners) {
        cables.edges().add(EdgeRoute.of(id, ends.a(), ends.b(), Kind.LINK, ends.a(), corners));
    }

    /// Whether no class and no switch lies on a horizontal line.
    private boolean isFree(int fromX, int toX, int y) {
        return arrangement.boxes().entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind() == ElementKind.HOST_CLASS
                                || entry.getKey().kind() == ElementKind.MLAG_PAIR
                                || entry.getKey().kind() == ElementKind.EXTERNAL)
                .map(Map.Entry::getValue)
                .noneMatch(box ->
                        box.x() < toX && fromX < box.right() && box.y() <= y && y <= box.bottom());
    }

    private void add(External external) {
        var own = arrangement.box(ElementId.external(external.name())).orElse(null);
        if (own == null) {
            return;
        }
        for (var port : external.ports()) {
            var target = box(port.switchName());
            if (target != null) {
                route(external, own, port.switchName(), target);
            }
        }
    }

    private void route(External external, Box own, String switchName, Box target) {
        var id = ElementId.external(external.name());
        var x = own.x() + EXTERNAL_CABLE;
        var straight = x > target.x() && x < target.right();
        var speed = Words.speed(external.speed().ifKnown().orElse(Link.DEFAULT_SPEED));
        if (straight && own.bottom() <= target.y() && isNext(own.bottom(), target.y(), x)) {
            add(id, switchName, x, own.bottom(), x, target.y());
            label(id, speed, x, own.bottom() + 15, target.y() - own.bottom());
        } else if (straight && target.bottom() <= own.y() && isNext(target.bottom(), own.y(), x)) {
            add(id, switchName, x, own.y(), x, target.bottom());
            label(id, speed, x, own.y() - 8, own.y() - target.bottom());
        } else {
            var group = group(switchName);
            var left = Math.min(own.x(), arrangement.box(group).map(Box::x).orElse(target.x()));
            var corridorX = corridorX(group, left);
            var entry = entries.merge(switchName, 1, Integer::sum) - 1;
            var y = Math.min(target.bottom() - 8, target.y() + FIRST_ENTRY + 8 * entry);
            add(
                    id,
                    switchName,
                    own.x(),
                    own.centreY(),
                    corridorX,
                    own.centreY(),
                    corridorX,
                    y,
                    target.x(),
                    y);
        }
    }

    /// Whether no other switch or external lies on a vertical line.
    private boolean isNext(int fromY, int toY, int x) {
        return arrangement.boxes().entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind() == ElementKind.SWITCH
                                || entry.getKey().kind() == ElementKind.EXTERNAL)
                .map(Map.Entry::getValue)
                .noneMatch(box ->
                        box.x() < x && x < box.right() && box.y() < toY && fromY < box.bottom());
    }

    private void add(ElementId external, String switchName, Integer... corners) {
        cables.edges()
                .add(
                        EdgeRoute.of(
                                external,
                                external,
                                ElementId.aSwitch(switchName),
                                Kind.EXTERNAL,
                                external,
                                corners));
    }

    private void label(ElementId id, String text, int x, int baseline, int length) {
        if (length >= 20) {
            cables.labels().add(new EdgeLabel(id, text, x - 6, baseline, true, false));
        }
    }

    private int corridorX(ElementId group, int left) {
        return left - CORRIDOR_PITCH * corridor.merge(group.toString(), 1, Integer::sum);
    }

    private ElementId group(String switchName) {
        return topology.switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .map(pair -> ElementId.of(ElementKind.MLAG_PAIR, pair))
                .orElse(ElementId.aSwitch(switchName));
    }

    private int x(ElementId id) {
        return arrangement.box(id).map(Box::x).orElse(0);
    }

    private @Nullable Box box(String switchName) {
        return arrangement.box(ElementId.aSwitch(switchName)).orElse(null);
    }

    private static Bandwidth speed(Link link) {
        return link.speed().ifKnown().orElse(Link.DEFAULT_SPEED);
    }
}
