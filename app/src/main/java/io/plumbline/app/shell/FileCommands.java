package io.plumbline.app.shell;

import io.plumbline.app.canvas.PictureExport;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.theme.Theme;
import io.plumbline.export.bundle.BundleWriter;
import io.plumbline.export.bundle.ForeignFolderException;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.file.DesignFileException;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What the File menu does.
final class FileCommands {

    private final DesignSession session;
    private final Dialogs dialogs;
    private final RecentDesigns recent;

    FileCommands(DesignSession session, Dialogs dialogs, RecentDesigns recent) {
        this.session = session;
        this.dialogs = dialogs;
        this.recent = recent;
    }

    RecentDesigns recent() {
        return recent;
    }

    /// Whether the present design may go: it is saved, or the person gives it up.
    boolean mayLeave() {
        if (!session.modifiedProperty().get()) {
            return true;
        }
        return switch (dialogs.askUnsaved(title())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    String title() {
        return session.fileProperty()
                .get()
                .map(f -> f.getFileName().toString())
                .orElse(session.topology().name());
    }

    boolean begin(Topology design) {
        if (!mayLeave()) {
            return false;
        }
        session.begin(design);
        return true;
    }

    boolean begin(Blueprint blueprint) {
        return begin(blueprint.topology());
    }

    boolean open() {
        return mayLeave() && dialogs.chooseDesignToOpen().filter(this::openChosen).isPresent();
    }

    /// Opens a design in place of the present one, which is asked for.
    boolean open(Path design) {
        return mayLeave() && openChosen(design);
    }

    private boolean openChosen(Path design) {
        try {
            session.open(design);
            remember(design);
            return true;
        } catch (DesignFileException e) {
            dialogs.error(
                    "Cannot open " + design.getFileName(),
                    e.getMessage()
                            + ". Mend the file in an editor, or open the version before: "
                            + design.getFileName()
                            + "~");
        } catch (IOException e) {
            dialogs.error("Cannot open " + design.getFileName(), reason(e));
        }
        return false;
    }

    private void remember(Path design) {
        try {
            recent.add(design);
        } catch (IOException e) {
            dialogs.information(
                    "Recent designs", "The list of recent designs was not written: " + reason(e));
        }
    }

    /// @return whether the design is saved now
    boolean save() {
        return session.fileProperty().get().map(this::saveTo).orElseGet(this::saveAs);
    }

    boolean saveAs() {
        var name = session.topology().name().isEmpty() ? "design" : session.topology().name();
        return dialogs.chooseDesignToSave(name + DesignFile.ENDING).map(this::saveTo).orElse(false);
    }

    private boolean saveTo(Path design) {
        try {
            session.save(design);
            remember(design);
            return true;
        } catch (IOException e) {
            dialogs.error(
                    "Cannot save " + design.getFileName(),
                    reason(e)
                            + " The design is unchanged in the window; choose another place with"
                            + " Save as.");
            return false;
        }
    }

    /// Writes the manifests into a folder that is asked for.
    void exportManifests() {
        dialogs.chooseFolder("Export manifests").ifPresent(this::exportTo);
    }

    private void exportTo(Path folder) {
        var set = Exporter.export(session.topology(), ExportOptions.PLAIN);
        var violations = SchemaCheck.check(set);
        if (!violations.isEmpty()) {
            dialogs.error(
                    "Nothing was exported",
                    violations.stream()
                            .limit(8)
                            .map(Object::toString)
                            .collect(Collectors.joining("\n")));
            return;
        }
        try {
            var report = BundleWriter.write(set, folder);
            dialogs.information(
                    "Manifests exported",
                    report.files().size()
                            + " documents in "
                            + folder
                            + ". Read README.md there first; apply.sh applies them in order.");
        } catch (ForeignFolderException e) {
            dialogs.error("Nothing was exported", e.getMessage() + " Choose an empty folder.");
        } catch (IOException e) {
            dialogs.error("Not everything was exported", reason(e));
        }
    }

    void exportPicture(Theme theme) {
        dialogs.choosePicture(session.topology().name() + ".svg")
                .ifPresent(file -> {
                    try {
                        PictureExport.write(
                                session.topology(),
                                session.checkProperty().get().findings(),
                                theme,
                                file,
                                1);
                    } catch (IOException e) {
                        dialogs.error("Cannot write " + file.getFileName(), reason(e));
                    }
                });
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                    "There is no such file or folder: " + e.getMessage() + ".";
            case AccessDeniedException denied ->
                    denied.getFile()
                            + ": "
                            + (denied.getReason() == null ? "access denied" : denied.getReason())
                            + ".";
            default -> e.getMessage() + ".";
        };
    }
}
