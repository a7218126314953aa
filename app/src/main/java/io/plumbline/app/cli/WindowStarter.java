package io.plumbline.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the window and comes back when it is closed. Found as a service.
public interface WindowStarter {

    /// @throws NoWindowException when this machine shows no windows
    void open(Optional<Path> design);
}
