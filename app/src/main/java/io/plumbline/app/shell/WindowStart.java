package io.plumbline.app.shell;

import io.plumbline.app.cli.WindowStarter;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/// Opens the window for the command line.
public final class WindowStart implements WindowStarter {

    @Override
    public void open(Optional<Path> design) {
        Application.launch(
                WindowApp.class, design.map(Path::toString).stream().toArray(String[]::new));
    }
}
