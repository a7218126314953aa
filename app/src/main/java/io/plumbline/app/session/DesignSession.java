package io.plumbline.app.session;

import io.plumbline.export.file.Autosave;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.file.DesignFileException;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.History;
import io.plumbline.model.rule.CheckMemory;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.SoundFixes;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Diagram;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The open design: what it is, what is selected, what is wrong with it and what is written from it.
/// Used on the window's thread; checks, manifests and autosave run off it on immutable input.
public final class DesignSession implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Topology> topology =
            new ReadOnlyObjectWrapper<>(this, "topology", Topology.empty(""));
    private final ObjectProperty<List<ElementId>> selection =
            new SimpleObjectProperty<>(this, "selection", List.of());
    private final ReadOnlyObjectWrapper<CheckResult> check =
            new ReadOnlyObjectWrapper<>(this, "check", CheckResult.NONE);
    private final ReadOnlyObjectWrapper<Optional<ManifestSet>> manifests =
            new ReadOnlyObjectWrapper<>(this, "manifests", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyObjectWrapper<String> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", "");
    private final ReadOnlyObjectWrapper<Optional<Edit>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());

    private final LatestWins<CheckResult> checking =
            new LatestWins<>("check", this::checked, this::reportFailure);
    private final LatestWins<CheckResult> trying =
            new LatestWins<>("fixes", check::set, this::reportFailure);
    private final LatestWins<Optional<ManifestSet>> writing =
            new LatestWins<>("manifests", manifests::set, this::reportFailure);
    private final LatestWins<Boolean> saving =
            new LatestWins<>("autosave", _ -> {}, this::reportFailure);
    private final CheckMemory memory = new CheckMemory();
    private final Autosave autosave;
    private History history = new History(Topology.empty(""));

    /// @param autosaves folder for copies of unsaved work
    public DesignSession(Path autosaves) {
        autosave = new Autosave(autosaves);
        selection.subscribe(ids -> history.select(ids));
    }

    public ReadOnlyObjectProperty<Topology> topologyProperty() {
        return topology.getReadOnlyProperty();
    }

    public Topology topology() {
        return topology.get();
    }

    public ObjectProperty<List<ElementId>> selectionProperty() {
        return selection;
    }

    public ReadOnlyObjectProperty<CheckResult> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// What would be exported; empty until it is computed.
    public ReadOnlyObjectProperty<Optional<ManifestSet>> manifestsProperty() {
        return manifests.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// What went wrong in the background last; empty when nothing did.
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// An edit that is shown on the canvas and not done, as while a fix is looked at.
    public ReadOnlyObjectProperty<Optional<Edit>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public void showPreview(Optional<Edit> edit) {
        preview.set(edit);
    }

    public Optional<String> undoLabel() {
        return history.undoLabel();
    }

    public Optional<String> redoLabel() {
        return history.redoLabel();
    }

    /// Opens a design file in place of the present design.
    ///
    /// @throws IOException if it cannot be read
    /// @throws DesignFileException if it is no design
    public void open(Path design) throws IOException, DesignFileException {
        var read = DesignFile.read(design);
        start(read, Optional.of(design));
    }

    /// Begins with a design that is in no file yet.
    public void begin(Topology design) {
        start(design, Optional.empty());
    }

    /// Goes on with work that a killed process left.
    public void recover(Autosave.Recovered recovered) throws IOException {
        var saved = recovered.file();
        start(Topology.empty(""), saved);
        history.apply(Edit.of("Recover", _ -> recovered.topology()));
        publish();
        recovered.discard();
    }

    private void start(Topology design, Optional<Path> from) {
        discardAutosave();
        history = new History(design);
        file.set(from);
        from.ifPresent(autosave::belongsTo);
        problem.set("");
        preview.set(Optional.empty());
        selection.set(List.of());
        check.set(CheckResult.NONE);
        manifests.set(Optional.empty());
        publish();
    }

    /// Does an edit as one step.
    ///
    /// @return whether it changed anything
    public boolean apply(Edit edit) {
        return apply(edit, selection.get());
    }

    /// Does an edit as one step and selects what is named.
    public boolean apply(Edit edit, List<ElementId> selected) {
        preview.set(Optional.empty());
        var changed = history.apply(edit, selected);
        if (changed) {
            selection.set(List.copyOf(selected));
            publish();
        }
        return changed;
    }

    public void undo() {
        history.undo();
        selection.set(history.selection());
        publish();
    }

    public void redo() {
        history.redo();
        selection.set(history.selection());
        publish();
    }

    /// Saves to the file, which becomes the design's file.
    ///
    /// @throws IOException if it could not be written; the old file is untouched then
    public void save(Path design) throws IOException {
        DesignFile.save(history.current(), design);
        history.markSaved();
        file.set(Optional.of(design));
        autosave.belongsTo(design);
        discardAutosave();
        updateState();
    }

    private void publish() {
        var before = topology.get();
        var current = history.current();
        topology.set(current);
        updateState();
        if (!sameWithoutDiagram(before, current) || check.get() == CheckResult.NONE) {
            checking.request(() ->
                    Checker.ofAll()
                            .check(RuleInput.of(current), Stage.DESIGN, LocalDate.now(), memory));
            writing.request(() -> Optional.of(Exporter.export(current, ExportOptions.PLAIN)));
        }
        if (modified.get()) {
            saving.request(() -> autosaved(current));
        }
    }

    /// Whether two designs are the same but for the places on the drawing: moves trigger no check.
    public static boolean sameWithoutDiagram(Topology a, Topology b) {
        var none = new Diagram(Elements.empty(), Elements.empty(), Extras.NONE);
        return a.withDiagram(none).equals(b.withDiagram(none));
    }

    /// Shows what was found, and tries the fixes meanwhile: one that leaves the finding or costs as
    /// much is taken off again.
    private void checked(CheckResult result) {
        check.set(result);
        var input = RuleInput.of(topology.get());
        trying.request(
                () -> new SoundFixes(Checker.ofAll(), input, Stage.DESIGN, result).offered());
    }

    private boolean autosaved(Topology current) {
        try {
            autosave.store(current);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Unsaved work cannot be kept safe: " + e.getMessage(), e);
        }
    }

    private void discardAutosave() {
        saving.request(() -> {
            try {
                autosave.discard();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void updateState() {
        modified.set(history.isModified());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    private void reportFailure(RuntimeException failure) {
        problem.set(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    /// Whether check and manifests are those of the present design.
    public boolean isSettled() {
        return checking.isIdle() && trying.isIdle() && writing.isIdle();
    }

    /// Gives up unsaved work and stops what runs.
    @Override
    public void close() {
        try {
            autosave.discard();
        } catch (IOException e) {
            problem.set(e.toString());
        }
        checking.close();
        trying.close();
        writing.close();
        saving.close();
    }
}
