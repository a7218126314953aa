package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabUnavailableException;

import java.nio.file.Path;

/// Programs for guests, written in Go: without libraries of this machine.
public final class GoPrograms {

    private GoPrograms() {}

    /// Builds a package of a module, or one that the module requires.
    ///
    /// @param module folder of the module
    /// @param name of the package
    public static void build(Path module, String name, Path into) throws LabUnavailableException {
        if (!Command.isOnPath("go")) {
            throw new LabUnavailableException(
                    "go is missing: install Go 1.24 or later, or set PATH");
        }
        Command.of(
                        module,
                        "go",
                        "build",
                        "-trimpath",
                        "-ldflags=-s -w",
                        "-o",
                        into.toAbsolutePath().toString(),
                        name)
                .with("CGO_ENABLED", "0")
                .run();
    }
}
