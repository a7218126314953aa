package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.gesture.DragState;
import io.plumbline.app.canvas.gesture.DragSurface;
import io.plumbline.app.canvas.gesture.DropGesture;
import io.plumbline.app.canvas.gesture.Guide;
import io.plumbline.app.canvas.gesture.MoveGesture;
import io.plumbline.app.canvas.gesture.StandAlone;
import io.plumbline.app.canvas.overlay.DragFeedback;
import io.plumbline.app.canvas.overlay.FailCursor;
import io.plumbline.app.canvas.overlay.FailureLegend;
import io.plumbline.app.canvas.overlay.HoverTip;
import io.plumbline.app.canvas.overlay.NameEditor;
import io.plumbline.app.canvas.overlay.OverlayLayer;
import io.plumbline.app.canvas.overlay.ZoomControl;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Hit;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Fonts;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.ThemeStylesheet;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The drawing a person points at: one canvas as large as the window, drawn at most once in a pulse
/// and only when something changed, with a few overlay nodes above it.
///
/// The shell gives it a design and takes its edits; it knows nothing of the shell.
public final class DesignCanvas extends Region {
    private static final double EDGE = 12;

    private final CanvasViewModel model = new CanvasViewModel();
    private final Canvas canvas = new Canvas();
    private final FxSurface surface;
    private final OverlayLayer overlay = new OverlayLayer();
    private final ZoomControl zoomControl = new ZoomControl(model::zoomTo, model::fit);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final Texts texts = Texts.standard();
    private final DragFeedback feedback = new DragFeedback(texts);
    private final HoverTip tip = new HoverTip();
    private final FailCursor failCursor = new FailCursor();
    private final FailureLegend legend = new FailureLegend();
    private final Tips tips = new Tips(model, texts);
    private final DropJudge judge = new DropJudge();
    private final ReadOnlyObjectWrapper<Optional<DragState>> drag =
            new ReadOnlyObjectWrapper<>(this, "drag", Optional.empty());
    private final DragSurface gestures = new Gestures();
    private final PointerArbiter arbiter = new PointerArbiter(this, gestures, model);
    private Consumer<Edit> onEdit = _ -> {};
    private Consumer<ElementId> onFail = _ -> {};
    private BooleanSupplier onRestore = () -> false;
    private BiConsumer<ElementId, String> onRename = (_, _) -> {};
    private BiConsumer<Optional<ElementId>, Point2D> onMenu = (_, _) -> {};
    private Optional<NameEditor> editor = Optional.empty();
    private boolean dirty = true;
    private Optional<Viewport> automatic = Optional.empty();
    private long frames;

    public DesignCanvas() {
        Fonts.load();
        getStyleClass().add("pl-canvas");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        OverlayLayer.class.getResource("canvas.css"),
                                        "canvas.css is not in the application")
                                .toExternalForm());
        setId("design-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Drawing of the design; the outline lists every object");
        surface = new FxSurface(canvas.getGraphicsContext2D());
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay, zoomControl, legend, feedback, tip, failCursor);
        drag.subscribe(this::invalidate);
        model.toolProperty().subscribe(_ -> failCursor.setVisible(false));
        model.sceneProperty().subscribe(this::invalidate);
        model.marksProperty().subscribe(this::invalidate);
        model.viewportProperty().subscribe(this::invalidate);
        model.viewportProperty().subscribe(view -> zoom.set(view.zoom()));
        model.themeProperty()
                .subscribe(theme -> {
                    setStyle(ThemeStylesheet.inline(theme));
                    invalidate();
                });
        arbiter.listen();
        new CanvasKeys(this, model).listen();
    }

    public CanvasViewModel model() {
        return model;
    }

    public ObjectProperty<Topology> topologyProperty() {
        return model.topologyProperty();
    }

    public ObjectProperty<List<Finding>> findingsProperty() {
        return model.findingsProperty();
    }

    public ObjectProperty<Set<ElementId>> selectionProperty() {
        return model.selectionProperty();
    }

    public ObjectProperty<Theme> themeProperty() {
        return model.themeProperty();
    }

    public ObjectProperty<Tool> toolProperty() {
        return model.toolProperty();
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Gets every edit that a gesture ends in; each is one step to undo.
    public void setOnEdit(Consumer<Edit> consumer) {
        onEdit = consumer;
    }

    /// Gets the object that a press of the fail tool is on.
    public void setOnFail(Consumer<ElementId> consumer) {
        onFail = consumer;
    }

    Consumer<ElementId> onFail() {
        return onFail;
    }

    /// Asked by Escape to bring back what has failed; says whether there was something.
    public void setOnRestore(BooleanSupplier restore) {
        onRestore = restore;
    }

    boolean restore() {
        return onRestore.getAsBoolean();
    }

    FailCursor failCursor() {
        return failCursor;
    }

    /// Gets the object and its new name when a name was edited in place.
    public void setOnRename(BiConsumer<ElementId, String> consumer) {
        onRename = consumer;
    }

    /// Gets the object under the pointer and the place on the screen when a context menu is wanted.
    public void setOnContextMenu(BiConsumer<Optional<ElementId>, Point2D> consumer) {
        onMenu = consumer;
    }

    BiConsumer<Optional<ElementId>, Point2D> onContextMenu() {
        return onMenu;
    }

    /// Offers the tip of what lies under the pointer; nothing when nothing does.
    void offerTip(Optional<Hit> hit, double x, double y) {
        tip.offer(hit.map(tips::of).orElse(List.of()), x, y);
    }

    /// How often it was drawn since it was made.
    public long frames() {
        return frames;
    }

    /// Where an object is in the coordinates of this region, if it is drawn.
    public Optional<Bounds> boundsOf(ElementId id) {
        var view = model.viewport();
        return model.scene()
                .node(id)
                .map(node ->
                        new BoundingBox(
                                view.screenX(node.bounds().x()),
                                view.screenY(node.bounds().y()),
                                node.bounds().width() * view.zoom(),
                                node.bounds().height() * view.zoom()));
    }

    /// Shows the whole design, and again when the window gets its size, until the person pans or zooms.
    public void showFromTheStart() {
        model.showFromTheStart();
        automatic = Optional.of(model.viewport());
    }

    /// Opens the name of an object for editing in place.
    public void editName(ElementId id) {
        model.reveal(id);
        var node = model.scene().node(id);
        if (node.isEmpty() || editor.isPresent()) {
            return;
        }
        var field =
                new NameEditor(
                        node.get().name(), name -> onRename.accept(id, name), this::closeEditor);
        editor = Optional.of(field);
        overlay.getChildren().add(field);
        field.place(node.get().bounds(), model.viewport());
        field.requestFocus();
        field.selectAll();
    }

    private void closeEditor() {
        editor.ifPresent(overlay.getChildren()::remove);
        editor = Optional.empty();
        requestFocus();
    }

    /// How a drag stands, for the docks: targets, preview, objects that would be new.
    public ReadOnlyObjectProperty<Optional<DragState>> dragProperty() {
        return drag.getReadOnlyProperty();
    }

    /// Begins a drag with a press somewhere in the window, such as on a part of the palette.
    ///
    /// @param title what is dragged, in words
    public void startDrag(Dragged dragged, String title, MouseEvent press) {
        arbiter.begin(dropGesture(dragged, title, Optional.empty(), () -> {}), press);
    }

    /// Begins the keyboard way of a drag.
    public KeyboardDrop chooseTarget(Dragged dragged, String title) {
        return new KeyboardDrop(gestures, dragged, title, texts);
    }

    DropGesture dropGesture(
            Dragged dragged, String title, Optional<MoveGesture> move, Runnable onClick) {
        return new DropGesture(
                gestures,
                dragged,
                title,
                texts,
                (x, y) ->
                        dragged instanceof Dragged.Palette(var part)
                                ? StandAlone.at(model.topologyProperty().get(), part, x, y)
                                : Optional.empty(),
                move,
                onClick);
    }

    private void invalidate() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var width = Math.ceil(getWidth());
        var height = Math.ceil(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            var untouched = automatic.filter(model.viewport()::equals).isPresent();
            model.viewportProperty().set(model.viewport().resized(width, height));
            if ((automatic.isEmpty() || untouched) && width > 0 && height > 0) {
                showFromTheStart();
            }
            dirty = true;
        }
        overlay.resizeRelocate(0, 0, width, height);
        feedback.resizeRelocate(0, 0, width, height);
        zoomControl.autosize();
        zoomControl.relocate(EDGE, height - EDGE - zoomControl.getHeight());
        legend.setVisible(!model.simulatedProperty().get().isEmpty());
        legend.autosize();
        legend.relocate(2 * EDGE + zoomControl.getWidth(), height - EDGE - zoomControl.getHeight());
        if (dirty) {
            dirty = false;
            draw();
        }
    }

    private void draw() {
        frames++;
        CanvasPainter.paint(
                model.scene(),
                model.marksProperty().get(),
                model.viewport(),
                model.themeProperty().get(),
                surface);
        overlay.update(
                model.scene(),
                model.marksProperty().get(),
                model.viewport(),
                model.themeProperty().get());
        zoomControl.show(model.viewport().zoom());
        feedback.show(drag.get(), model.scene(), model.viewport());
    }

    private final class Gestures implements DragSurface {
        @Override
        public Node node() {
            return DesignCanvas.this;
        }

        @Override
        public Topology topology() {
            return model.topologyProperty().get();
        }

        @Override
        public Scene scene() {
            return model.scene();
        }

        @Override
        public Viewport viewport() {
            return model.viewport();
        }

        @Override
        public void setViewport(Viewport viewport) {
            model.viewportProperty().set(viewport);
        }

        @Override
        public Set<ElementId> selection() {
            return model.selectionProperty().get();
        }

        @Override
        public void setSelection(Set<ElementId> ids) {
            model.selectionProperty().set(Set.copyOf(ids));
        }

        @Override
        public void preview(Optional<Topology> topology) {
            model.previewProperty().set(topology);
        }

        @Override
        public void commit(Edit edit) {
            onEdit.accept(DiagramEdits.keepingPlaces(edit));
        }

        @Override
        public void judged(Map<ElementId, Mark> targets) {
            model.judgedProperty().set(targets);
        }

        @Override
        public void drag(Optional<DragState> state) {
            drag.set(state);
            if (state.isEmpty()) {
                judge.forget();
            }
        }

        @Override
        public void judge(Drop drop, Consumer<Drop> answer) {
            judge.judge(topology(), drop, answer);
        }

        @Override
        public void ask(DragState state, Runnable onDrop, Runnable onCancel) {
            feedback.bubble().onAnswer(onDrop, onCancel);
        }

        @Override
        public void marquee(Optional<Box> area) {
            overlay.setMarquee(area);
            invalidate();
        }

        @Override
        public void guides(List<Guide> guides) {
            overlay.setGuides(guides);
            invalidate();
        }
    }
}
