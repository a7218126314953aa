package io.plumbline.app.canvas;

import io.plumbline.app.canvas.scene.Neighbours;
import io.plumbline.app.canvas.scene.Neighbours.Direction;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// Keys that belong to the canvas alone: moving the selection, clearing it, editing a name.
final class CanvasKeys {
    private final DesignCanvas canvas;
    private final CanvasViewModel model;

    CanvasKeys(DesignCanvas canvas, CanvasViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    void listen() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var selected = model.selectionProperty().get();
        switch (event.getCode()) {
            case ESCAPE -> {
                var isRestored = canvas.restore();
                if (model.toolProperty().get() != Tool.SELECT) {
                    model.toolProperty().set(Tool.SELECT);
                } else if (!isRestored && !selected.isEmpty()) {
                    model.clearSelection();
                } else if (!isRestored) {
                    return;
                }
                event.consume();
            }
            case TAB -> step(event);
            case LEFT -> go(event, Direction.LEFT);
            case RIGHT -> go(event, Direction.RIGHT);
            case UP -> go(event, Direction.UP);
            case DOWN -> go(event, Direction.DOWN);
            case ENTER -> {
                if (selected.size() == 1) {
                    canvas.editName(selected.iterator().next());
                    event.consume();
                }
            }
            case H -> {
                model.toolProperty().set(Tool.PAN);
                event.consume();
            }
            case P -> {
                model.dimOthersProperty().set(!model.dimOthersProperty().get());
                event.consume();
            }
            default -> {}
        }
    }

    /// Tab goes from object to object in reading order and leaves the canvas after the last.
    private void step(KeyEvent event) {
        var order = Neighbours.readingOrder(model.scene());
        var selected = model.selectionProperty().get().stream().findFirst();
        var at = selected.map(order::indexOf).orElse(-1);
        var next = event.isShiftDown() ? at - 1 : at + 1;
        if (next < 0 || next >= order.size()) {
            return;
        }
        event.consume();
        model.select(order.get(next), false);
        model.reveal(order.get(next));
    }

    private void go(KeyEvent event, Direction direction) {
        event.consume();
        var from =
                model.selectionProperty().get().stream().findFirst().flatMap(model.scene()::node);
        Optional.of(model.scene())
                .flatMap(scene ->
                        from.isPresent()
                                ? Neighbours.of(scene, from.get(), direction)
                                : Neighbours.first(scene))
                .ifPresent(node -> {
                    model.select(node.id(), false);
                    model.reveal(node.id());
                });
    }
}
