package io.plumbline.app.shell;

import io.plumbline.export.file.DesignFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The dialogs of the platform.
final class FxDialogs implements Dialogs {

    private final Supplier<Window> owner;

    FxDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    private static FileChooser designs(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Plumbline designs", "*" + DesignFile.ENDING));
        return chooser;
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseDesignToOpen() {
        return path(designs("Open design").showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseDesignToSave(String suggestedName) {
        var chooser = designs("Save design");
        chooser.setInitialFileName(suggestedName);
        return path(chooser.showSaveDialog(owner.get())).map(FxDialogs::withEnding);
    }

    static Path withEnding(Path chosen) {
        return chosen.toString().endsWith(".yaml") || chosen.toString().endsWith(".yml")
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + DesignFile.ENDING);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> choosePicture(String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle("Export picture");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("SVG picture", "*.svg"),
                        new FileChooser.ExtensionFilter("PNG picture", "*.png"));
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Unsaved askUnsaved(String name) {
        var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        var discard = new ButtonType("Discard changes", ButtonBar.ButtonData.NO);
        var alert =
                alert(
                        Alert.AlertType.CONFIRMATION,
                        "Unsaved changes",
                        name + " has changes that are not saved.",
                        save,
                        discard,
                        ButtonType.CANCEL);
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean confirmRemoval(String title, List<String> goesAlong) {
        return confirm(
                title, "These go along: " + String.join(", ", goesAlong) + ".", "Remove all");
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        var dialog = new TextInputDialog(initial);
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setContentText(label);
        dialog.setGraphic(null);
        return dialog.showAndWait().map(String::strip).filter(s -> !s.isEmpty());
    }

    @Override
    public boolean confirm(String title, String text, String button) {
        var ok = new ButtonType(button, ButtonBar.ButtonData.OK_DONE);
        return alert(Alert.AlertType.CONFIRMATION, title, text, ok, ButtonType.CANCEL)
                .showAndWait()
                .filter(ok::equals)
                .isPresent();
    }

    @Override
    public void error(String title, String text) {
        alert(Alert.AlertType.ERROR, title, text, ButtonType.CLOSE).showAndWait();
    }

    @Override
    public void information(String title, String text) {
        alert(Alert.AlertType.INFORMATION, title, text, ButtonType.CLOSE).showAndWait();
    }

    private Alert alert(Alert.AlertType type, String title, String text, ButtonType... buttons) {
        var alert = new Alert(type, text, buttons);
        alert.initOwner(owner.get());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setResizable(true);
        return alert;
    }
}
