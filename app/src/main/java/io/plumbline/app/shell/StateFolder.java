package io.plumbline.app.shell;

import java.nio.file.Path;
import java.util.Map;

/// Where the application keeps what it remembers between starts.
final class StateFolder {

    private StateFolder() {}

    /// `$XDG_STATE_HOME/plumbline`, or `~/.local/state/plumbline`.
    static Path of(Map<String, String> environment) {
        var xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        var base =
                xdg.isEmpty()
                        ? Path.of(System.getProperty("user.home", "."), ".local", "state")
                        : Path.of(xdg);
        return base.resolve("plumbline");
    }
}
