package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.canvas.gesture.StandAlone;
import io.plumbline.app.inspector.InspectorView;
import io.plumbline.app.inspector.InspectorViewModel;
import io.plumbline.app.inspector.TargetsView;
import io.plumbline.app.outline.OutlineView;
import io.plumbline.app.outline.OutlineViewModel;
import io.plumbline.app.palette.PaletteEntry;
import io.plumbline.app.palette.PaletteView;
import io.plumbline.app.problems.CoverageStrip;
import io.plumbline.app.problems.ProblemsView;
import io.plumbline.app.problems.ProblemsViewModel;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.simulation.FailureView;
import io.plumbline.app.simulation.SimulationViewModel;
import io.plumbline.app.simulation.SweepView;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.yaml.YamlView;
import io.plumbline.app.yaml.YamlViewModel;
import io.plumbline.export.file.Autosave;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The window: puts session, canvas and docks together and does what actions ask for.
public final class MainWindow {

    private final Stage stage;
    private final DesignSession session;
    private final Dialogs dialogs;
    private final Path state;
    private final FileCommands files;
    private final EditCommands edits;
    private final ReadOnlyBooleanWrapper designOpen = new ReadOnlyBooleanWrapper(this, "open");
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    private final DesignCanvas canvas = new DesignCanvas();
    private final PaletteView palette = new PaletteView();
    private final OutlineView outline;
    private final InspectorView inspector;
    private final TargetsView targets = new TargetsView();
    private final YamlView yaml;
    private final ProblemsView problems;
    private final ProblemsViewModel problemsModel;
    private final SimulationViewModel simulation;
    private final FailureCommands failures;
    private final HelpCommands help;
    private final WindowActions actions;
    private final ObjectMenu objectMenu;
    private final BorderPane root = new BorderPane();
    private final Workspace workspace;

    /// @param state folder for recent designs and unsaved work
    /// @param answering asks the person; empty: the dialogs of the platform
    public MainWindow(Stage stage, Path state, Optional<Dialogs> answering) {
        this.stage = stage;
        this.state = state;
        session = new DesignSession(state.resolve("autosave"));
        dialogs = answering.orElseGet(() -> new FxDialogs(() -> stage));
        files = new FileCommands(session, dialogs, new RecentDesigns(state));
        edits = new EditCommands(session, dialogs);
        outline = new OutlineView(new OutlineViewModel(session));
        inspector = new InspectorView(new InspectorViewModel(session));
        yaml = new YamlView(new YamlViewModel(session));
        problemsModel = new ProblemsViewModel(session);
        problems = new ProblemsView(problemsModel);
        simulation = new SimulationViewModel(session);
        var failure = new FailureView(simulation.failure());
        help = new HelpCommands(session, dialogs);
        workspace =
                new Workspace(
                        new Workspace.Docks(
                                palette,
                                outline,
                                canvas,
                                inspector,
                                targets,
                                yaml,
                                problems,
                                new CoverageStrip(session),
                                new SweepView(simulation),
                                failure),
                        problemsModel);
        failures = new FailureCommands(simulation, failure, session, canvas, workspace);
        actions = new WindowActions(this);
        objectMenu = new ObjectMenu(session, edits, this, actions);
        root.setId("window");
        root.setTop(new TopBar(this, actions));
        root.setBottom(new StatusBar(session, canvas, simulation.failure(), designOpenProperty()));
        wireCanvas();
        wireDocks();
        stage.setTitle("Plumbline");
        session.fileProperty().subscribe(this::showTitle);
        session.modifiedProperty().subscribe(this::showTitle);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        showWelcomePage();
    }

    private void wireCanvas() {
        canvas.themeProperty().bind(theme);
        session.topologyProperty().subscribe(canvas.topologyProperty()::set);
        session.checkProperty().subscribe(c -> canvas.findingsProperty().set(c.findings()));
        session.selectionProperty()
                .subscribe(ids -> canvas.selectionProperty().set(Set.copyOf(ids)));
        canvas.selectionProperty()
                .subscribe(ids -> {
                    if (!ids.equals(Set.copyOf(session.selectionProperty().get()))) {
                        session.selectionProperty().set(ids.stream().sorted().toList());
                    }
                });
        session.previewProperty()
                .subscribe(edit ->
                        canvas.model()
                                .previewProperty()
                                .set(edit.map(e -> e.applyTo(session.topology()))));
        new CanvasShortcuts(canvas, edits, this).listen();
        canvas.setOnEdit(this::applyFromCanvas);
        canvas.setOnRename(edits::rename);
        canvas.setOnContextMenu(this::showMenu);
        canvas.dragProperty()
                .subscribe(drag ->
                        drag.ifPresentOrElse(
                                d -> {
                                    if (!workspace.showsTargets()) {
                                        targets.show(d.targets(), _ -> {}, _ -> {}, () -> {});
                                        workspace.showTargets(true);
                                    }
                                },
                                () -> workspace.showTargets(false)));
    }

    private void applyFromCanvas(Edit edit) {
        var before = session.topology();
        session.apply(edit);
        StandAlone.made(before, session.topology())
                .ifPresent(id -> session.selectionProperty().set(List.of(id)));
    }

    private void wireDocks() {
        palette.setOnPress(
                (entry, event) -> canvas.startDrag(entry.dragged(), entry.title(), event));
        palette.setOnChoose(this::choose);
        outline.setOnContextMenu((id, at) -> showMenu(Optional.of(id), at));
        problems.setOnShow(f -> f.targets().stream().findFirst().ifPresent(canvas.model()::reveal));
    }

    FailureCommands failures() {
        return failures;
    }

    DesignSession session() {
        return session;
    }

    DesignCanvas canvas() {
        return canvas;
    }

    ProblemsView problems() {
        return problems;
    }

    FileCommands files() {
        return files;
    }

    EditCommands edits() {
        return edits;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ReadOnlyBooleanProperty designOpenProperty() {
        return designOpen.getReadOnlyProperty();
    }

    /// What fills the stage.
    public BorderPane root() {
        return root;
    }

    /// Opens a design file, as when it is named on the command line.
    public void open(Path design) {
        opened(files.open(design));
    }

    void opened(boolean done) {
        if (done) {
            showDesign();
        }
    }

    private void showDesign() {
        designOpen.set(true);
        root.setCenter(workspace.node());
        // The picture is fitted once the canvas has its size.
        Platform.runLater(() -> {
            root.applyCss();
            root.layout();
            canvas.showFromTheStart();
            canvas.requestFocus();
        });
    }

    void showWelcome() {
        if (files.mayLeave()) {
            leave();
        }
    }

    void closeDesign() {
        showWelcome();
    }

    private void leave() {
        session.begin(Topology.empty(""));
        designOpen.set(false);
        showWelcomePage();
    }

    private void showWelcomePage() {
        List<Autosave.Recovered> left;
        try {
            left = Autosave.recoverable(state.resolve("autosave"));
        } catch (IOException e) {
            left = List.of();
        }
        root.setCenter(new WelcomeView(new Chosen(), theme, files.recent().list(), left));
    }

    private final class Chosen implements WelcomeView.Choices {

        @Override
        public void blueprint(Blueprint blueprint) {
            opened(files.begin(blueprint));
        }

        @Override
        public void empty() {
            opened(files.begin(Topology.empty("design")));
        }

        @Override
        public void open() {
            opened(files.open());
        }

        @Override
        public void open(Path design) {
            MainWindow.this.open(design);
        }

        @Override
        public void recover(Autosave.Recovered recovered) {
            try {
                session.recover(recovered);
                showDesign();
            } catch (IOException e) {
                dialogs.error("Cannot recover the design", e.getMessage() + ".");
            }
        }
    }

    private void showTitle() {
        var name = designOpen.get() ? files.title() : "";
        var edited = session.modifiedProperty().get() ? " (edited)" : "";
        stage.setTitle(name.isEmpty() ? "Plumbline" : name + edited + " – Plumbline");
    }

    void quit() {
        if (files.mayLeave()) {
            session.close();
            simulation.close();
            stage.hide();
        }
    }

    private void showMenu(Optional<ElementId> id, Point2D at) {
        id.filter(i -> !session.selectionProperty().get().contains(i))
                .ifPresent(i -> session.selectionProperty().set(List.of(i)));
        var items = id.map(objectMenu::of).orElseGet(objectMenu::ofCanvas);
        Menus.context(items).show(stage, at.getX(), at.getY());
    }

    /// Puts a part beside its neighbours, or lets a target be chosen for what needs one.
    void choose(PaletteEntry entry) {
        var standing =
                entry.dragged() instanceof Dragged.Palette(var part)
                        ? StandAlone.at(session.topology(), part, 0, 0)
                        : Optional.<Edit>empty();
        standing.ifPresentOrElse(
                edit -> applyFromCanvas(edit.then(unplaced(session.topology()))),
                () -> chooseTarget(entry.dragged(), entry.title()));
    }

    /// Leaves the place of what was made to the layout; notes have no neighbours and stay.
    private static Edit unplaced(Topology before) {
        return Edit.of(
                "Leave the place to the layout",
                after ->
                        StandAlone.made(before, after)
                                .map(id -> after.withDiagram(after.diagram().without(id)))
                                .orElse(after));
    }

    private void chooseTarget(Dragged dragged, String title) {
        var choice = canvas.chooseTarget(dragged, title);
        targets.show(
                choice.targets(),
                choice::choose,
                drop -> {
                    choice.take(drop);
                    canvas.requestFocus();
                },
                () -> {
                    choice.cancel();
                    canvas.requestFocus();
                });
        workspace.showTargets(true);
        targets.focus();
    }

    void cableSelection() {
        session.selectionProperty().get().stream()
                .findFirst()
                .ifPresent(id -> chooseTarget(new Dragged.CableEnd(id), "Cable of " + id.name()));
    }

    void putSelection() {
        var ids = session.selectionProperty().get();
        chooseTarget(
                new Dragged.Objects(ids),
                ids.size() == 1 ? ids.getFirst().name() : ids.size() + " objects");
    }

    void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    void toggleLeft() {
        workspace.toggle(Workspace.Side.LEFT);
    }

    void toggleRight() {
        workspace.toggle(Workspace.Side.RIGHT);
    }

    void toggleBottom() {
        workspace.toggle(Workspace.Side.BOTTOM);
    }

    /// Gives the keyboard to the dock after the one that has it.
    void nextDock() {
        var docks = List.<Node>of(palette, outline, canvas, inspector, yaml, problems);
        var owner = stage.getScene().getFocusOwner();
        var at = 0;
        for (var i = 0; i < docks.size(); i++) {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node == docks.get(i)) {
                    at = i + 1;
                }
            }
        }
        var next = docks.get(at % docks.size());
        var focusable =
                next == canvas
                        ? canvas
                        : next.lookupAll("*").stream()
                                .filter(n -> n.isFocusTraversable() && n.isVisible())
                                .findFirst()
                                .orElse(next);
        focusable.requestFocus();
    }

    /// Applies the first fix of the selected problem, or of the first problem of the selection.
    void applyFix() {
        var ids = Set.copyOf(session.selectionProperty().get());
        problems.selected()
                .or(() ->
                        session.checkProperty().get().findings().stream()
                                .filter(f -> f.targets().stream().anyMatch(ids::contains))
                                .findFirst())
                .flatMap(f -> f.fixes().stream().findFirst())
                .ifPresent(problemsModel::apply);
    }

    HelpCommands help() {
        return help;
    }
}
