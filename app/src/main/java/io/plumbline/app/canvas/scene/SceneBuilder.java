package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.NoteView;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the scene of a topology. Pure: the same topology gives the same scene, on any thread.
public final class SceneBuilder {
    private final Topology topology;
    private final Arrangement arrangement;
    private final Map<String, List<Host>> hostsOfClass = new HashMap<>();

    private SceneBuilder(Topology topology, Arrangement arrangement) {
        this.topology = topology;
        this.arrangement = arrangement;
        for (var host : topology.hosts()) {
            hostsOfClass.computeIfAbsent(host.hostClass(), _ -> new ArrayList<>()).add(host);
        }
    }

    public static Scene of(Topology topology) {
        return of(topology, Arrangement.of(topology));
    }

    public static Scene of(Topology topology, Arrangement arrangement) {
        return new SceneBuilder(topology, arrangement).build();
    }

    /// Frames and cards come first, so that they lie below everything else.
    private Scene build() {
        var fabric = new FabricViews(topology, arrangement, hostsOfClass);
        var cards = new ArrayList<NodeView>(fabric.pairs());
        var bodies = new ArrayList<NodeView>();
        bodies.addAll(fabric.switches());
        bodies.addAll(fabric.externals());
        for (var hostClass : topology.hostClasses()) {
            var box = arrangement.box(ElementId.hostClass(hostClass.name()));
            var plan = arrangement.classes().get(hostClass.name());
            if (box.isPresent() && plan != null) {
                var hosts = hostsOfClass.getOrDefault(hostClass.name(), List.of());
                var views = new ClassViews(topology, hostClass, hosts, plan, box.get());
                cards.add(views.frame());
                bodies.addAll(views.parts());
            }
        }
        bodies.addAll(new NetworkViews(topology, arrangement).all());
        bodies.addAll(notes());
        var cables = new CableRouter(topology, arrangement).route();
        var nodes = new ArrayList<NodeView>(cards);
        nodes.addAll(cables.capsules());
        nodes.addAll(bodies);
        nodes.addAll(cables.plugs());
        return new Scene(nodes, Crossings.cut(cables.edges()), cables.labels(), captions());
    }

    private List<NodeView> notes() {
        var views = new ArrayList<NodeView>();
        for (var note : topology.diagram().notes()) {
            var id = ElementId.of(ElementKind.NOTE, note.name());
            arrangement
                    .box(id)
                    .ifPresent(box ->
                            views.add(
                                    new NoteView(
                                            id,
                                            box,
                                            note.name(),
                                            lines(note.text(), box.width() - 20))));
        }
        return views;
    }

    /// Breaks a text between words so that every line fits.
    private static List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.lines().toList()) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && TextRuler.width(longer, TextStyle.FACT) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private List<Caption> captions() {
        var captions = new ArrayList<Caption>();
        caption(
                captions,
                "Fabric",
                ElementKind.MLAG_PAIR,
                ElementKind.SWITCH,
                ElementKind.EXTERNAL);
        caption(
                captions,
                topology.hostClasses().size() > 1 ? "Host classes" : "Host class",
                ElementKind.HOST_CLASS);
        caption(captions, "Networks", ElementKind.ROLE, ElementKind.NETWORK);
        return captions;
    }

    private void caption(List<Caption> captions, String text, ElementKind... kinds) {
        arrangement.boxes().entrySet().stream()
                .filter(entry -> List.of(kinds).contains(entry.getKey().kind()))
                .mapToInt(entry -> entry.getValue().x())
                .min()
                .ifPresent(x -> captions.add(new Caption(text, x)));
    }
}
