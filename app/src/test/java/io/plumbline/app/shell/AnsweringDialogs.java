package io.plumbline.app.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Answers dialogs as a person would who has made up their mind; the platform's file chooser does not
/// exist without a display.
final class AnsweringDialogs implements Dialogs {

    final Deque<Path> designs = new ArrayDeque<>();
    final Deque<Path> folders = new ArrayDeque<>();
    final Deque<String> texts = new ArrayDeque<>();
    final List<String> errors = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    Unsaved unsaved = Unsaved.CANCEL;

    @Override
    public Optional<Path> chooseDesignToOpen() {
        return Optional.ofNullable(designs.poll());
    }

    @Override
    public Optional<Path> chooseDesignToSave(String suggestedName) {
        return Optional.ofNullable(designs.poll());
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<Path> choosePicture(String suggestedName) {
        return Optional.ofNullable(designs.poll());
    }

    @Override
    public Unsaved askUnsaved(String name) {
        return unsaved;
    }

    @Override
    public boolean confirmRemoval(String title, List<String> goesAlong) {
        told.add(title + ": " + String.join(", ", goesAlong));
        return true;
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return Optional.ofNullable(texts.poll());
    }

    @Override
    public boolean confirm(String title, String text, String button) {
        return true;
    }

    @Override
    public void error(String title, String text) {
        errors.add(title + ": " + text);
    }

    @Override
    public void information(String title, String text) {
        told.add(title + ": " + text);
    }
}
