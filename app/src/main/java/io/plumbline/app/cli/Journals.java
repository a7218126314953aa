package io.plumbline.app.cli;

import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads journals that commands are given by their plan.
final class Journals {

    private Journals() {}

    static ApplyState state(Path journal) throws IOException {
        return Journal.read(journal).state();
    }

    /// The journal of a plan that was applied.
    static Path of(Path plan) {
        var journal = JournalPaths.of(plan);
        if (!Files.exists(journal)) {
            throw new UnreadableInputException(
                    journal + ": there is no such file; the plan was not applied from here");
        }
        try {
            Journal.read(journal);
        } catch (IOException e) {
            throw Inputs.unreadable(journal, e);
        }
        return journal;
    }
}
