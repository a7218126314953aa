package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.canvas.DiagramEdits;
import io.plumbline.app.canvas.Tool;
import io.plumbline.app.palette.PaletteEntry;
import io.plumbline.app.problems.ProblemsView;
import io.plumbline.app.session.DesignSession;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Moves;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The one list of actions: menus, toolbar and context menus take theirs from here.
final class WindowActions {

    private final Map<String, List<Action>> menus = new LinkedHashMap<>();
    private final DesignSession session;
    private final MainWindow window;
    private final BooleanBinding open;
    private final BooleanBinding selected;

    WindowActions(MainWindow window) {
        this.window = window;
        this.session = window.session();
        this.open = window.designOpenProperty().and(Bindings.createBooleanBinding(() -> true));
        this.selected =
                Bindings.createBooleanBinding(
                        () -> !session.selectionProperty().get().isEmpty(),
                        session.selectionProperty());
        menus.put("File", file());
        menus.put("Edit", edit());
        menus.put("View", view());
        menus.put("Insert", insert());
        menus.put("Arrange", arrange());
        menus.put("Check", check());
        menus.put("Simulate", simulate());
        menus.put("Help", help());
    }

    Map<String, List<Action>> menus() {
        return menus;
    }

    Action find(String id) {
        return menus.values().stream()
                .flatMap(List::stream)
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    private List<Action> file() {
        var files = window.files();
        return List.of(
                Action.of("new", "New design…", window::showWelcome).keys("Ctrl+N"),
                Action.of("open", "Open…", () -> window.opened(files.open())).keys("Ctrl+O"),
                Action.of("save", "Save", files::save).keys("Ctrl+S").when(open),
                Action.of("save-as", "Save as…", files::saveAs).keys("Ctrl+Shift+S").when(open),
                Action.of("export", "Export manifests…", files::exportManifests)
                        .keys("Ctrl+E")
                        .when(open),
                Action.of(
                                "picture",
                                "Export picture…",
                                () -> files.exportPicture(window.themeProperty().get()))
                        .when(open),
                Action.of("close", "Close design", window::closeDesign).keys("Ctrl+W").when(open),
                Action.of("quit", "Quit", window::quit).keys("Ctrl+Q"));
    }

    private List<Action> edit() {
        var edits = window.edits();
        return List.of(
                Action.of("undo", "Undo", session::undo)
                        .keys("Ctrl+Z")
                        .icon(MaterialDesignU.UNDO_VARIANT)
                        .when(session.canUndoProperty()),
                Action.of("redo", "Redo", session::redo)
                        .keys("Ctrl+Shift+Z")
                        .icon(MaterialDesignR.REDO_VARIANT)
                        .when(session.canRedoProperty()),
                Action.of("copy", "Copy", edits::copy).keys("Ctrl+C").when(selected),
                Action.of("paste", "Paste", edits::paste).keys("Ctrl+V").when(open),
                Action.of("duplicate", "Duplicate", edits::duplicate).keys("Ctrl+D").when(selected),
                Action.of("rename", "Rename", this::rename).keys("F2").when(selected),
                Action.of("delete", "Remove", edits::delete).keys("Delete").when(selected),
                Action.of("select-all", "Select all", edits::selectAll).keys("Ctrl+A").when(open));
    }

    private void rename() {
        session.selectionProperty().get().stream()
                .findFirst()
                .ifPresent(id -> canvas().editName(id));
    }

    private DesignCanvas canvas() {
        return window.canvas();
    }

    private List<Action> view() {
        return List.of(
                Action.of("fit", "Fit", () -> canvas().model().fit()).keys("Ctrl+0").when(open),
                Action.of("zoom-100", "Zoom to 100 %", () -> canvas().model().zoomTo(1))
                        .keys("Ctrl+1")
                        .when(open),
                Action.of("zoom-in", "Zoom in", () -> zoom(1.25)).keys("Ctrl+Equals").when(open),
                Action.of("zoom-out", "Zoom out", () -> zoom(0.8)).keys("Ctrl+Minus").when(open),
                Action.of("left", "Hide or show the left docks", window::toggleLeft)
                        .keys("Ctrl+2")
                        .when(open),
                Action.of("right", "Hide or show the right docks", window::toggleRight)
                        .keys("Ctrl+3")
                        .when(open),
                Action.of("bottom", "Hide or show problems", window::toggleBottom)
                        .keys("Ctrl+4")
                        .when(open),
                Action.of("theme", "Light or dark", window::toggleTheme),
                Action.of("next-dock", "Next dock", window::nextDock).keys("F6").when(open));
    }

    private void zoom(double factor) {
        canvas().model().zoomTo(canvas().zoomProperty().get() * factor);
    }

    private List<Action> insert() {
        var actions = new ArrayList<Action>();
        for (var section : PaletteEntry.SECTIONS) {
            for (var entry : section.entries()) {
                if (entry.role().isEmpty()) {
                    actions.add(
                            Action.of(
                                            "insert-" + entry.id(),
                                            entry.title(),
                                            () -> window.choose(entry))
                                    .when(open));
                }
            }
        }
        actions.add(role("Give the management role", RoleKind.MANAGEMENT, "management"));
        actions.add(role("Give the live migration role", RoleKind.MIGRATION, "migration"));
        actions.add(role("Give the storage role", RoleKind.STORAGE, "storage"));
        actions.add(role("Give the VM network role", RoleKind.VM, "vm"));
        actions.add(
                Action.of("bond", "Bond the selected NICs", window.edits()::bondSelected)
                        .when(selected));
        actions.add(
                Action.of("vlan", "Put a VLAN on the selection…", window.edits()::vlanOnSelected)
                        .when(selected));
        actions.add(
                Action.of("cable", "Cable the selection to…", window::cableSelection)
                        .when(selected));
        actions.add(Action.of("put", "Put the selection on…", window::putSelection).when(selected));
        return actions;
    }

    private Action role(String title, RoleKind kind, String name) {
        return Action.of(
                        "role-" + kind.word(),
                        title,
                        () -> window.edits().roleOnSelected(kind, name))
                .when(selected);
    }

    private List<Action> arrange() {
        return List.of(
                Action.of("arrange", "Arrange", () -> session.apply(DiagramEdits.arrange()))
                        .icon(MaterialDesignF.FORMAT_ALIGN_LEFT)
                        .when(open),
                Action.of(
                                "unpin",
                                "Let the layout place the selection",
                                () ->
                                        session.apply(
                                                Moves.unpin(
                                                        Set.copyOf(
                                                                session.selectionProperty()
                                                                        .get()))))
                        .when(selected),
                Action.of("tool-select", "Select", () -> canvas().toolProperty().set(Tool.SELECT))
                        .icon(MaterialDesignC.CURSOR_DEFAULT_OUTLINE)
                        .when(open),
                Action.of("tool-pan", "Pan", () -> canvas().toolProperty().set(Tool.PAN))
                        .icon(MaterialDesignH.HAND_BACK_RIGHT_OUTLINE)
                        .when(open),
                Action.of("tool-cable", "Cable", () -> canvas().toolProperty().set(Tool.CABLE))
                        .icon(MaterialDesignA.ARROW_TOP_RIGHT)
                        .when(open),
                Action.of("tool-note", "Note", () -> canvas().toolProperty().set(Tool.NOTE))
                        .icon(MaterialDesignN.NOTE_TEXT_OUTLINE)
                        .when(open));
    }

    private List<Action> check() {
        ProblemsView problems = window.problems();
        return List.of(
                Action.of("next-problem", "Next problem", () -> problems.step(1))
                        .keys("F8")
                        .when(open),
                Action.of("previous-problem", "Previous problem", () -> problems.step(-1))
                        .keys("Shift+F8")
                        .when(open),
                Action.of("fix", "Apply the fix", window::applyFix).keys("Alt+Enter").when(open),
                Action.of(
                                "waive",
                                "Waive the finding…",
                                () -> problems.selected().ifPresent(problems::waive))
                        .when(open),
                profile("Production", Profile.PRODUCTION),
                profile("Lab", Profile.LAB),
                profile("Single node", Profile.SINGLE_NODE),
                Action.of("release", "OpenShift release…", window.help()::askRelease).when(open));
    }

    private List<Action> simulate() {
        var failure = window.failures().simulation().failure();
        var broken = new SimpleBooleanProperty();
        failure.onChange(() -> broken.set(failure.isAnythingBroken()));
        return List.of(
                Action.of("fail", "Let the selection fail (F)", window.failures()::failSelection)
                        .when(selected),
                Action.of(
                                "tool-fail",
                                "Fail what is clicked (F)",
                                () -> canvas().toolProperty().set(Tool.FAIL))
                        .icon(MaterialDesignP.POWER)
                        .when(open),
                Action.of("restore", "Restore what has failed (Esc)", failure::restore)
                        .when(broken),
                Action.of(
                                "sweep",
                                "Try every single failure (Shift+F)",
                                window.failures()::showSweep)
                        .when(open));
    }

    private Action profile(String title, Profile profile) {
        return Action.of(
                        "profile-" + profile.word(),
                        "Judge as " + title.toLowerCase(Locale.ROOT),
                        () ->
                                session.apply(
                                        Edit.of(
                                                "Judge as " + profile.word(),
                                                t -> t.withProfile(profile))))
                .when(open);
    }

    private List<Action> help() {
        return List.of(
                Action.of("keys", "Keyboard shortcuts", () -> window.help().showKeys(menus))
                        .keys("F1"),
                Action.of("about", "About Plumbline", window.help()::showAbout));
    }

    /// Changes an attribute of the cluster, as one step.
    static SetAttribute ofCluster(String attribute, Object value) {
        return new SetAttribute(ElementId.of(ElementKind.CLUSTER), attribute, value);
    }
}
