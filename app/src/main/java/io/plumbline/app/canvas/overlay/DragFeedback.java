package io.plumbline.app.canvas.overlay;

import io.plumbline.app.canvas.gesture.DragState;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Chip, bubble and counter of a drag. They are nodes over the picture and let the pointer through.
public final class DragFeedback extends Pane {
    private static final String NO_ENTRY = "M8 0A8 8 0 0 1 8 16 8 8 0 0 1 8 0zM3.500 7v2h9V7z";
    private static final double TOP = 12;
    private static final double PILL_HEIGHT = 28;

    private final Texts texts;
    private final HBox chip = new HBox();
    private final Label chipTitle = new Label();
    private final Bubble bubble = new Bubble();
    private final HBox counter = new HBox();
    private final Label created = label("strong");
    private final Label changed = label("strong");
    private final SVGPath noEntry = new SVGPath();
    private final List<Region> cable = List.of(new Region(), new Region(), new Region());

    public DragFeedback(Texts texts) {
        this.texts = texts;
        setPickOnBounds(false);
        chip.getStyleClass().add("pl-drag-chip");
        chip.setId("drag-chip");
        chip.getChildren().add(chipTitle);
        counter.getStyleClass().add("pl-pill");
        counter.setId("drag-counter");
        counter.getChildren()
                .addAll(
                        created,
                        rule(),
                        changed,
                        rule(),
                        label("strong", "Esc"),
                        label("", "cancels"));
        noEntry.setContent(NO_ENTRY);
        noEntry.setId("drag-no-entry");
        noEntry.setStyle(
                "-fx-fill: -pl-fg-muted; -fx-fill-rule: even-odd; -fx-scale-x: 0.7; -fx-scale-y: 0.7;");
        for (var node : new Node[] {chip, counter, noEntry}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
        for (var line : cable) {
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.setVisible(false);
            line.setStyle("-fx-background-color: -pl-focus;");
            line.getStyleClass().add("pl-drawn-cable");
        }
        getChildren().addAll(cable);
        getChildren().addAll(counter, chip, bubble, noEntry);
    }

    private static Label label(String style) {
        return label(style, "");
    }

    private static Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    public Bubble bubble() {
        return bubble;
    }

    /// Shows how a drag stands; nothing when there is none.
    public void show(Optional<DragState> state, Scene scene, Viewport viewport) {
        if (state.isEmpty()) {
            getChildren().forEach(node -> node.setVisible(false));
            bubble.hide();
            return;
        }
        var now = state.get();
        var over = now.over();
        noEntry.setVisible(over.filter(drop -> !drop.isAllowed()).isPresent());
        noEntry.relocate(now.x() + 6, now.y() + 10);
        if (over.isPresent()) {
            bubble.show(now, over.get(), texts);
            bubble.place(
                    now.x(),
                    now.y(),
                    viewport.width(),
                    viewport.height(),
                    avoided(now, over.get(), scene, viewport));
        } else {
            bubble.hide();
        }
        showChip(now, over.isEmpty());
        showCable(now, scene, viewport);
        showCounter(now, viewport);
    }

    private static List<Rectangle2D> avoided(
            DragState now, Drop over, Scene scene, Viewport viewport) {
        var boxes = new ArrayList<Rectangle2D>();
        for (var id : Stream.concat(Stream.of(over.target()), now.added().stream()).toList()) {
            // The frame of a class holds everything; the bubble has to stand somewhere in it.
            if (id.kind() != ElementKind.HOST_CLASS) {
                scene.node(id).ifPresent(node -> boxes.add(Bubble.screen(node.bounds(), viewport)));
            }
        }
        return boxes;
    }

    /// An orthogonal line from the socket or switch where the cable begins to the pointer.
    private void showCable(DragState now, Scene scene, Viewport viewport) {
        var from =
                now.dragged() instanceof Dragged.CableEnd(var id)
                        ? scene.node(id).map(NodeView::bounds)
                        : Optional.<Box>empty();
        cable.forEach(line -> line.setVisible(from.isPresent() && over(now)));
        if (from.isEmpty()) {
            return;
        }
        var box = from.get();
        var left = viewport.screenX(box.x());
        var right = viewport.screenX(box.right());
        var startX =
                now.dragged() instanceof Dragged.CableEnd(var id)
                                        && id.kind() == ElementKind.INTERFACE
                                || now.x() < left
                        ? left
                        : right;
        var startY = viewport.screenY(box.centreY());
        var bend = (startX + now.x()) / 2;
        line(cable.get(0), startX, startY, bend, startY);
        line(cable.get(1), bend, startY, bend, now.y());
        line(cable.get(2), bend, now.y(), now.x(), now.y());
    }

    /// Over a target the picture itself shows the cable that would be there.
    private static boolean over(DragState now) {
        return now.over().filter(Drop::isAllowed).isEmpty();
    }

    private static void line(Region line, double x1, double y1, double x2, double y2) {
        line.resizeRelocate(
                Math.round(Math.min(x1, x2)) - 1.0,
                Math.round(Math.min(y1, y2)) - 1.0,
                Math.max(2, Math.abs(x2 - x1)),
                Math.max(2, Math.abs(y2 - y1) + 2));
    }

    private void showChip(DragState now, boolean visible) {
        chip.setVisible(visible);
        chipTitle.setText(now.title());
        chip.applyCss();
        chip.resizeRelocate(
                Math.round(now.x() + 14),
                Math.round(now.y() + 26),
                Math.ceil(chip.prefWidth(-1)),
                PILL_HEIGHT);
        chip.layout();
    }

    private void showCounter(DragState now, Viewport viewport) {
        var over = now.over().filter(Drop::isAllowed);
        counter.setVisible(over.isPresent());
        if (over.isEmpty()) {
            return;
        }
        counter.getStyleClass().removeAll("works", "drawback");
        counter.getStyleClass()
                .add(over.get().outcome() == Drop.Outcome.DRAWBACK ? "drawback" : "works");
        created.setText(count(now.added().size(), "new object", "new objects"));
        changed.setText("changes " + count(over.get().hosts(), "host", "hosts"));
        counter.applyCss();
        var width = Math.ceil(counter.prefWidth(-1));
        counter.resizeRelocate(Math.round((viewport.width() - width) / 2), TOP, width, PILL_HEIGHT);
        counter.layout();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
