package io.plumbline.app.canvas;

import io.plumbline.app.canvas.scene.LitPath;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Verdicts;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the canvas shows: the design or the preview of a drag, what is selected, and from where it is
/// seen. Scene and marks follow by themselves.
public final class CanvasViewModel {
    private static final int MOST_HOSTS = 200;
    private static final int MOST_SWITCHES = 24;
    private static final ExecutorService LAYOUT =
            Executors.newSingleThreadExecutor(task -> {
                var thread = new Thread(task, "layout");
                thread.setDaemon(true);
                return thread;
            });

    private final ObjectProperty<Topology> topology =
            new SimpleObjectProperty<>(this, "topology", Topology.empty(""));
    private final ObjectProperty<Optional<Topology>> preview =
            new SimpleObjectProperty<>(this, "preview", Optional.empty());
    private final ObjectProperty<List<Finding>> findings =
            new SimpleObjectProperty<>(this, "findings", List.of());
    private final ObjectProperty<Set<ElementId>> selection =
            new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ObjectProperty<Optional<ElementId>> hovered =
            new SimpleObjectProperty<>(this, "hovered", Optional.empty());
    private final ObjectProperty<Map<ElementId, Mark>> judged =
            new SimpleObjectProperty<>(this, "judged", Map.of());
    private final ObjectProperty<Map<ElementId, Mark>> simulated =
            new SimpleObjectProperty<>(this, "simulated", Map.of());
    private final BooleanProperty dimOthers = new SimpleBooleanProperty(this, "dimOthers");
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.SELECT);
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", Viewport.of(0, 0));
    private final ReadOnlyObjectWrapper<Scene> scene =
            new ReadOnlyObjectWrapper<>(this, "scene", Scene.EMPTY);
    private final ReadOnlyObjectWrapper<Marks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", Marks.NONE);

    private Set<ElementId> path = Set.of();
    private final AtomicLong requested = new AtomicLong();
    private Map<ElementId, Badge> verdicts = Map.of();
    private long shownRequest;
    private boolean startPending;

    public CanvasViewModel() {
        topology.subscribe(this::rebuildScene);
        preview.subscribe(this::rebuildScene);
        findings.subscribe(this::rebuildVerdicts);
        selection.subscribe(this::rebuildPath);
        hovered.subscribe(this::rebuildMarks);
        judged.subscribe(this::rebuildMarks);
        simulated.subscribe(this::rebuildMarks);
        dimOthers.subscribe(this::rebuildMarks);
    }

    /// A small design is laid out at once; a large one off the JavaFX thread, and only the latest
    /// request is shown.
    private void rebuildScene() {
        var wanted = shown();
        var number = requested.incrementAndGet();
        if (isSmall(wanted)) {
            show(SceneBuilder.of(wanted));
            return;
        }
        LAYOUT.execute(() -> {
            if (number == requested.get()) {
                var built = SceneBuilder.of(wanted);
                Platform.runLater(() -> {
                    if (number == requested.get()) {
                        show(built);
                    }
                });
            }
        });
    }

    private static boolean isSmall(Topology design) {
        return design.hosts().size() <= MOST_HOSTS && design.switches().size() <= MOST_SWITCHES;
    }

    private void show(Scene built) {
        shownRequest = requested.get();
        scene.set(built);
        path = LitPath.of(shown(), selection.get());
        rebuildVerdicts();
        if (startPending) {
            startPending = false;
            showFromTheStart();
        }
    }

    /// Whether the scene is that of the latest design.
    public boolean isSettled() {
        return shownRequest == requested.get();
    }

    private void rebuildVerdicts() {
        verdicts = Verdicts.of(shown(), scene.get(), findings.get());
        rebuildMarks();
    }

    private void rebuildPath() {
        path = LitPath.of(shown(), selection.get());
        rebuildMarks();
    }

    /// Runs with every movement of the pointer, so path and verdicts are kept.
    private void rebuildMarks() {
        marks.set(
                new Marks(
                        selection.get(),
                        path,
                        hovered.get(),
                        verdicts,
                        judged.get(),
                        dimOthers.get() && !selection.get().isEmpty(),
                        simulated.get()));
    }

    /// The preview while something is dragged, else the design.
    public Topology shown() {
        return preview.get().orElse(topology.get());
    }

    public ObjectProperty<Topology> topologyProperty() {
        return topology;
    }

    public ObjectProperty<Optional<Topology>> previewProperty() {
        return preview;
    }

    public ObjectProperty<List<Finding>> findingsProperty() {
        return findings;
    }

    public ObjectProperty<Set<ElementId>> selectionProperty() {
        return selection;
    }

    public ObjectProperty<Optional<ElementId>> hoveredProperty() {
        return hovered;
    }

    /// Targets of a drag with their verdicts.
    public ObjectProperty<Map<ElementId, Mark>> judgedProperty() {
        return judged;
    }

    /// What failures do to the objects; empty while none is simulated.
    public ObjectProperty<Map<ElementId, Mark>> simulatedProperty() {
        return simulated;
    }

    /// Whether everything off the lit path is dimmed, as when the path is pinned.
    public BooleanProperty dimOthersProperty() {
        return dimOthers;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public Scene scene() {
        return scene.get();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /// Selects one object, or with others already selected adds or removes it.
    public void select(ElementId id, boolean toggle) {
        if (!toggle) {
            selection.set(Set.of(id));
            return;
        }
        var changed = new LinkedHashSet<>(selection.get());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        selection.set(Set.copyOf(changed));
    }

    public void clearSelection() {
        selection.set(Set.of());
    }

    /// Zooms around the middle of the window.
    public void zoomTo(double zoom) {
        var view = viewport.get();
        viewport.set(view.zoomedTo(zoom, view.width() / 2, view.height() / 2));
    }

    /// Shows everything.
    public void fit() {
        viewport.set(viewport.get().fitted(scene.get().bounds()));
    }

    /// Shows everything, and lets small designs begin at the upper left as they were laid out.
    public void showFromTheStart() {
        if (!isSettled()) {
            startPending = true;
            return;
        }
        var view = viewport.get();
        var bounds = scene.get().bounds();
        var fits = bounds.right() + 8 <= view.width() && bounds.bottom() + 8 <= view.height();
        viewport.set(fits ? Viewport.of(view.width(), view.height()) : view.fitted(bounds));
    }

    /// Brings an object into the window without changing the zoom; what is seen already stays put.
    public void reveal(ElementId id) {
        Verdicts.shownBy(shown(), scene.get(), id)
                .flatMap(scene.get()::node)
                .ifPresent(node -> {
                    var box = node.bounds();
                    if (!isInside(box, viewport.get().visible())) {
                        viewport.set(viewport.get().centredOn(box));
                    }
                });
    }

    private static boolean isInside(Box box, Box area) {
        return box.x() >= area.x()
                && box.y() >= area.y()
                && box.right() <= area.right()
                && box.bottom() <= area.bottom();
    }
}
