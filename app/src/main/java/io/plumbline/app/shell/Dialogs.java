package io.plumbline.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window asks a person. Behind an interface, so that tests answer.
public interface Dialogs {

    /// What to do with unsaved work.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    Optional<Path> chooseDesignToOpen();

    Optional<Path> chooseDesignToSave(String suggestedName);

    Optional<Path> chooseFolder(String title);

    Optional<Path> choosePicture(String suggestedName);

    Unsaved askUnsaved(String name);

    /// Names what goes along before something is removed.
    boolean confirmRemoval(String title, List<String> goesAlong);

    /// @return the text, or empty when it was given up
    Optional<String> askText(String title, String label, String initial);

    boolean confirm(String title, String text, String button);

    /// Something did not work: what happened, to which object, what to do.
    void error(String title, String text);

    void information(String title, String text);
}
