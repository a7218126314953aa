package io.plumbline.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the window and comes back when it is closed. Found as a service.
public interface WindowStarter {

    void open(Optional<Path> design);
}
