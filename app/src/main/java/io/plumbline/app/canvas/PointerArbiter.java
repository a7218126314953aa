package io.plumbline.app.canvas;

import io.plumbline.app.canvas.gesture.AbstractGesture;
import io.plumbline.app.canvas.gesture.GestureSurface;
import io.plumbline.app.canvas.gesture.MarqueeGesture;
import io.plumbline.app.canvas.gesture.MoveGesture;
import io.plumbline.app.canvas.gesture.PanGesture;
import io.plumbline.app.canvas.gesture.ResizeGesture;
import io.plumbline.app.canvas.gesture.StandAlone;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Hit;
import io.plumbline.app.canvas.scene.Hit.Part;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Decides which gesture a press begins. At most one gesture has the pointer.
final class PointerArbiter {
    private static final double ZOOM_STEP = 1.15;

    private final DesignCanvas canvas;
    private final GestureSurface surface;
    private final CanvasViewModel model;
    private Optional<AbstractGesture> going = Optional.empty();
    private boolean spaceDown;

    PointerArbiter(DesignCanvas canvas, GestureSurface surface, CanvasViewModel model) {
        this.canvas = canvas;
        this.surface = surface;
        this.model = model;
    }

    void listen() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(
                MouseEvent.MOUSE_EXITED,
                _ -> {
                    canvas.failCursor().setVisible(false);
                    model.hoveredProperty().set(Optional.empty());
                    canvas.offerTip(Optional.empty(), 0, 0);
                });
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    }

    private void space(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceDown = down;
            updateCursor(Optional.empty());
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        if (going.isPresent()) {
            return;
        }
        if (event.getButton() == MouseButton.MIDDLE
                || event.getButton() == MouseButton.PRIMARY
                        && (spaceDown || model.toolProperty().get() == Tool.PAN)) {
            begin(new PanGesture(surface), event);
            canvas.setCursor(Cursor.CLOSED_HAND);
        } else if (event.getButton() == MouseButton.PRIMARY
                && model.toolProperty().get() == Tool.NOTE) {
            note(event);
        } else if (event.getButton() == MouseButton.PRIMARY
                && model.toolProperty().get() == Tool.FAIL) {
            fail(event);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            begin(gesture(event), event);
        }
    }

    private void note(MouseEvent event) {
        var view = model.viewport();
        StandAlone.at(
                        surface.topology(),
                        io.plumbline.model.drop.Part.NOTE,
                        (int) view.canvasX(event.getX()),
                        (int) view.canvasY(event.getY()))
                .ifPresent(surface::commit);
        model.toolProperty().set(Tool.SELECT);
    }

    /// The empty inside of a class stands for nothing that could fail.
    private void fail(MouseEvent event) {
        surface.hit(event.getX(), event.getY())
                .filter(hit -> hit.part() != Part.BODY || !isInsideCard(hit.id()))
                .ifPresent(hit -> canvas.onFail().accept(hit.id()));
    }

    private AbstractGesture gesture(MouseEvent event) {
        var hit = surface.hit(event.getX(), event.getY());
        if (hit.isEmpty()) {
            return new MarqueeGesture(surface);
        }
        var id = hit.get().id();
        if (hit.get().part() == Part.BODY && isInsideCard(id)) {
            return new MarqueeGesture(surface);
        }
        if (model.toolProperty().get() == Tool.CABLE) {
            return cable(hit.get(), event);
        }
        if (hit.get().part() == Part.CORNER) {
            var note = model.scene().node(id);
            if (note.isPresent()) {
                model.select(id, false);
                return new ResizeGesture(surface, id.name(), note.get().bounds());
            }
        }
        var selected = model.selectionProperty().get();
        var toggle = event.isShiftDown() || event.isShortcutDown();
        var wasSelected = selected.contains(id);
        if (!wasSelected) {
            model.select(id, toggle);
        }
        Runnable onClick =
                () -> {
                    if (wasSelected) {
                        model.select(id, toggle);
                    }
                };
        if (hit.get().part() == Part.SOCKET) {
            return canvas.dropGesture(new Dragged.CableEnd(id), "Cable", Optional.empty(), onClick);
        }
        return dragged(id)
                .map(what -> canvas.dropGesture(what, title(what), move(id), onClick))
                .map(AbstractGesture.class::cast)
                .orElseGet(() -> new MoveGesture(surface, movable(id), onClick));
    }

    /// Networks have a place of their own: they move until they are over a target.
    private Optional<MoveGesture> move(ElementId id) {
        return id.kind() == ElementKind.NETWORK
                ? Optional.of(new MoveGesture(surface, movable(id), () -> {}))
                : Optional.empty();
    }

    private AbstractGesture cable(Hit hit, MouseEvent event) {
        var from = hit.id();
        if (hit.part() == Part.PORT) {
            from = switchAt(event.getY(), hit.id()).orElse(from);
        }
        return canvas.dropGesture(new Dragged.CableEnd(from), "Cable", Optional.empty(), () -> {});
    }

    private Optional<ElementId> switchAt(double y, ElementId cable) {
        var at = model.viewport().canvasY(y);
        return model.scene().nodes().stream()
                .filter(SwitchView.class::isInstance)
                .map(SwitchView.class::cast)
                .filter(view ->
                        view.rows().stream()
                                .anyMatch(row ->
                                        row.cable().equals(cable)
                                                && Math.abs(row.centreY() - at) < 16))
                .map(SwitchView::id)
                .findFirst();
    }

    /// What dragging an object to another object means: NICs and hosts go together with the other
    /// selected ones of their kind.
    private Optional<Dragged> dragged(ElementId id) {
        return switch (id.kind()) {
            case INTERFACE ->
                    model.scene().node(id).filter(NicView.class::isInstance).map(_ -> together(id));
            case HOST -> Optional.of(together(id));
            case NETWORK -> Optional.of(new Dragged.Objects(List.of(id)));
            case CLUSTER,
                    SWITCH,
                    MLAG_PAIR,
                    PORT,
                    LINK,
                    EXTERNAL,
                    HOST_CLASS,
                    CABLE,
                    MAPPING,
                    ROUTE,
                    VLAN,
                    ROLE,
                    POOL,
                    VIRTUALIZATION,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE,
                    NOTE ->
                    Optional.empty();
        };
    }

    private Dragged together(ElementId id) {
        var ids = new ArrayList<ElementId>();
        ids.add(id);
        for (var other : model.selectionProperty().get()) {
            if (!other.equals(id)
                    && other.kind() == id.kind()
                    && (other.kind() == ElementKind.HOST || other.owner().equals(id.owner()))
                    && (other.kind() == ElementKind.HOST
                            || model.scene()
                                    .node(other)
                                    .filter(NicView.class::isInstance)
                                    .isPresent())) {
                ids.add(other);
            }
        }
        return new Dragged.Objects(List.copyOf(ids));
    }

    private static String title(Dragged dragged) {
        return switch (dragged) {
            case Dragged.Objects(var ids) ->
                    ids.size() == 1 ? ids.getFirst().name() : ids.size() + " objects";
            case Dragged.Palette(var part) -> part.title();
            case Dragged.Role(_, var name) -> name;
            case Dragged.CableEnd _ -> "Cable";
            case Dragged.Tag(var vlan) -> "VLAN " + vlan;
        };
    }

    /// The empty inside of a class is canvas to a marquee; from far the class is one block.
    private boolean isInsideCard(ElementId id) {
        return model.viewport().detail() != Detail.FAR
                && model.scene().node(id).filter(HostClassView.class::isInstance).isPresent();
    }

    /// The selected objects that have a place of their own, if the pressed one is among them.
    private Set<ElementId> movable(ElementId pressed) {
        var topology = surface.topology();
        var ids = new HashSet<ElementId>();
        var placed = Arrangement.of(topology).boxes();
        for (var id : model.selectionProperty().get()) {
            if (placed.containsKey(id) && Arrangement.isMovable(topology, id)) {
                ids.add(id);
            }
        }
        return ids.contains(pressed) ? Set.copyOf(ids) : Set.of();
    }

    void begin(AbstractGesture gesture, MouseEvent event) {
        going.ifPresent(AbstractGesture::abort);
        going = Optional.of(gesture);
        canvas.offerTip(Optional.empty(), 0, 0);
        model.hoveredProperty().set(Optional.empty());
        gesture.begin(
                event,
                () -> {
                    going = Optional.empty();
                    updateCursor(Optional.empty());
                });
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || event.getClickCount() != 2
                || model.toolProperty().get() == Tool.FAIL
                || !event.isStillSincePress()) {
            return;
        }
        surface.hit(event.getX(), event.getY())
                .ifPresent(hit -> {
                    if (model.viewport().detail() == Detail.FAR) {
                        model.scene()
                                .node(hit.id())
                                .ifPresent(node ->
                                        model.viewportProperty()
                                                .set(model.viewport().fitted(node.bounds())));
                    } else if (hit.part() != Part.LINE) {
                        canvas.editName(hit.id());
                    }
                });
    }

    private void moved(MouseEvent event) {
        var hit = surface.hit(event.getX(), event.getY());
        model.hoveredProperty().set(hit.map(Hit::id));
        canvas.offerTip(
                hit.filter(h -> h.part() != Part.BODY || !isInsideCard(h.id())),
                event.getX(),
                event.getY());
        updateCursor(hit);
        if (model.toolProperty().get() == Tool.FAIL) {
            canvas.failCursor().ride(event.getX(), event.getY());
        }
    }

    private void updateCursor(Optional<Hit> hit) {
        canvas.setCursor(
                spaceDown
                        ? Cursor.OPEN_HAND
                        : switch (model.toolProperty().get()) {
                            case PAN -> Cursor.OPEN_HAND;
                            case CABLE, NOTE, FAIL -> Cursor.CROSSHAIR;
                            case SELECT -> hit.map(this::cursor).orElse(Cursor.DEFAULT);
                        });
    }

    private Cursor cursor(Hit hit) {
        return switch (hit.part()) {
            case BODY -> isInsideCard(hit.id()) ? Cursor.DEFAULT : Cursor.MOVE;
            case HEADER -> Cursor.MOVE;
            case CORNER -> Cursor.SE_RESIZE;
            case SOCKET -> Cursor.CROSSHAIR;
            case PORT, LINE -> Cursor.HAND;
        };
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        if (event.isShortcutDown()) {
            var factor =
                    event.getDeltaY() == 0 ? 1 : event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
            zoomAt(factor, event.getX(), event.getY());
        } else {
            surface.setViewport(model.viewport().panned(event.getDeltaX(), event.getDeltaY()));
        }
    }

    private void pinched(ZoomEvent event) {
        event.consume();
        zoomAt(event.getZoomFactor(), event.getX(), event.getY());
    }

    private void zoomAt(double factor, double x, double y) {
        var view = model.viewport();
        surface.setViewport(view.zoomedTo(view.zoom() * factor, x, y));
    }

    private void menu(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            var selected = model.selectionProperty().get().stream().findFirst();
            var at =
                    selected.flatMap(canvas::boundsOf)
                            .map(b -> canvas.localToScreen(b.getMinX(), b.getMaxY()))
                            .orElse(canvas.localToScreen(0, 0));
            canvas.onContextMenu().accept(selected, at);
            return;
        }
        var hit = surface.hit(event.getX(), event.getY()).map(Hit::id);
        hit.filter(id -> !model.selectionProperty().get().contains(id))
                .ifPresent(id -> model.select(id, false));
        canvas.onContextMenu().accept(hit, new Point2D(event.getScreenX(), event.getScreenY()));
    }
}
