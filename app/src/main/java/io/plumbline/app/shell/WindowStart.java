package io.plumbline.app.shell;

import io.plumbline.app.cli.NoWindowException;
import io.plumbline.app.cli.WindowStarter;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;

/// Opens the window for the command line.
public final class WindowStart implements WindowStarter {

    @Override
    public void open(Optional<Path> design) {
        startToolkit();
        Application.launch(
                WindowApp.class, design.map(Path::toString).stream().toArray(String[]::new));
    }

    /// By itself, since the launcher prints a stack trace of its own where there is no display.
    private static void startToolkit() {
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError e) {
            var display = System.getenv("DISPLAY");
            var why =
                    e instanceof UnsupportedOperationException && display == null
                            ? "DISPLAY is not set"
                            : e instanceof UnsupportedOperationException
                                    ? "DISPLAY " + display + " does not answer"
                                    : e.getMessage();
            throw new NoWindowException(
                    "cannot open a window: %s. Commands work without one: plumbline --help"
                            .formatted(why),
                    e);
        }
    }
}
