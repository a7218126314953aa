package io.plumbline.app.canvas.gesture;

import io.plumbline.app.canvas.DiagramEdits;
import io.plumbline.app.canvas.scene.Hit;
import io.plumbline.app.canvas.scene.HitTest;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.drop.DropTable;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges every object as a target of one dragged thing, once at the beginning. Targets are found in
/// the picture as it was then, so that nothing flees from the pointer.
public final class DropSession {
    private final Topology topology;
    private final Scene scene;
    private final Dragged dragged;
    private final Texts texts;
    private final DropTable table;
    private final Map<ElementId, Drop> drops = new LinkedHashMap<>();

    public DropSession(Topology topology, Scene scene, Dragged dragged, Texts texts) {
        this.topology = topology;
        this.scene = scene;
        this.dragged = dragged;
        this.texts = texts;
        this.table = new DropTable(topology);
        table.targets(dragged).forEach(drop -> drops.put(drop.target(), drop));
    }

    public Dragged dragged() {
        return dragged;
    }

    public List<Drop> targets() {
        return List.copyOf(drops.values());
    }

    /// How each target looks, with the consequence or the reason as its fact.
    public Map<ElementId, Mark> marks() {
        var marks = new HashMap<ElementId, Mark>();
        drops.forEach((id, drop) -> marks.put(id, mark(drop)));
        return marks;
    }

    /// The same while one target would be taken: what would be new is a ghost.
    public Map<ElementId, Mark> marks(Drop over, Set<ElementId> added) {
        var marks = marks();
        marks.put(over.target(), mark(over));
        for (var id : added) {
            marks.put(id, Mark.of(Look.ADDED).withChange(Badge.ADDED));
        }
        return marks;
    }

    private Mark mark(Drop drop) {
        var look =
                switch (drop.outcome()) {
                    case WORKS -> Look.WORKS;
                    case DRAWBACK -> Look.DRAWBACK;
                    case REFUSED -> Look.REFUSED;
                };
        return Mark.of(look).withFact(texts.render(drop.hint()));
    }

    /// The drop on what is under the pointer.
    public Optional<Drop> at(Viewport viewport, double x, double y) {
        for (var id : candidates(new HitTest(scene, viewport).at(x, y), viewport, y)) {
            var known = drops.get(id);
            var drop = known == null ? table.judge(dragged, id) : Optional.of(known);
            if (drop.isPresent()) {
                return drop;
            }
        }
        return Optional.empty();
    }

    /// The object under the pointer, then the one it belongs to.
    private List<ElementId> candidates(Optional<Hit> hit, Viewport viewport, double screenY) {
        if (hit.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<ElementId>();
        var id = hit.get().id();
        ids.add(id);
        if (id.kind() == ElementKind.CABLE) {
            switchWith(id, viewport.canvasY(screenY)).ifPresent(ids::add);
            if (hit.get().part() == Hit.Part.LINE) {
                ids.add(ElementId.onHost(id.owner(), id.name()));
            }
        }
        if (id.kind() == ElementKind.INTERFACE && meansTheClass()) {
            ids.add(ElementId.hostClass(id.owner()));
        }
        return ids;
    }

    private Optional<ElementId> switchWith(ElementId cable, double y) {
        return scene.nodes().stream()
                .filter(NodeView.SwitchView.class::isInstance)
                .map(NodeView.SwitchView.class::cast)
                .filter(view ->
                        view.rows().stream()
                                .anyMatch(row ->
                                        row.cable().equals(cable)
                                                && Math.abs(row.centreY() - y) < 16))
                .map(NodeView::id)
                .findFirst();
    }

    /// A host or a NIC dropped anywhere in a class is meant for the class.
    private boolean meansTheClass() {
        return switch (dragged) {
            case Dragged.Palette(var part) ->
                    switch (part) {
                        case HOST, NIC -> true;
                        case HOST_CLASS,
                                BOND,
                                VLAN,
                                LINUX_BRIDGE,
                                OVS_BRIDGE,
                                SWITCH,
                                MLAG_PAIR,
                                GATEWAY,
                                ARRAY,
                                DHCP,
                                BRIDGE_NETWORK,
                                LOCALNET_NETWORK,
                                SRIOV_NETWORK,
                                OVERLAY_NETWORK,
                                NOTE ->
                                false;
                    };
            case Dragged.Objects(var ids) ->
                    ids.stream().allMatch(id -> id.kind() == ElementKind.HOST);
            case Dragged.Role _, Dragged.CableEnd _, Dragged.Tag _ -> false;
        };
    }

    /// The design after a drop; nothing that stands already moves.
    public Optional<Topology> after(Drop drop) {
        return drop.edit().map(edit -> DiagramEdits.keepingPlaces(edit).applyTo(topology));
    }

    /// Objects that are drawn after and were not before.
    public Set<ElementId> added(Topology after) {
        var before = new HashSet<ElementId>();
        scene.nodes().forEach(node -> before.add(node.id()));
        var added = new HashSet<ElementId>();
        SceneBuilder.of(after).nodes().stream()
                .filter(node -> !(node instanceof NodeView.PlugView))
                .filter(node -> !(node instanceof NodeView.CapsuleView))
                .map(NodeView::id)
                .filter(id -> !before.contains(id))
                .forEach(added::add);
        return added;
    }
}
