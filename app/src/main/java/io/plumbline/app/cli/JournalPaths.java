package io.plumbline.app.cli;

import java.nio.file.Path;
import java.util.Objects;

/// Where the journal of a plan is: beside it.
final class JournalPaths {

    private JournalPaths() {}

    static Path of(Path plan) {
        return plan.resolveSibling(Objects.toString(plan.getFileName(), "plan") + ".journal");
    }
}
