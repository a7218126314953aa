package io.plumbline.export.cluster.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.apply.JournalEntry.Event;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final SavedPlan PLAN =
            new SavedPlan(
                    "plumbline.io/v1",
                    "Plan",
                    "shop",
                    "lab",
                    "",
                    false,
                    "",
                    List.of(),
                    0,
                    List.of(),
                    "d");

    @TempDir Path temp;

    private Path begun() throws IOException {
        var file = temp.resolve("shop.journal");
        var revert = Map.of(1, List.of(RevertAction.delete("/api/v1/x", "x")));
        try (var journal = Journal.begin(PLAN, revert, Journal.file(file, true))) {
            journal.append(JournalEntry.of(Event.APPLIED, 0, ""));
        }
        return file;
    }

    @Test
    void whatWasWrittenIsThereAgain() throws IOException {
        var journal = Journal.read(begun());

        assertThat(journal.plan()).isEqualTo(PLAN);
        assertThat(journal.revert(1)).hasSize(1);
        assertThat(journal.state().phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void aLineThatBrokeOffNeverHappenedAndIsWrittenOver() throws IOException {
        var file = begun();
        Files.writeString(file, "{\"event\": \"KE", StandardOpenOption.APPEND);

        assertThat(Journal.read(file).state().phase()).isEqualTo(Phase.APPLIED);
        assertThat(ClusterWriter.keep(file).phase()).isEqualTo(Phase.KEPT);
        assertThat(Journal.read(file).state().phase()).isEqualTo(Phase.KEPT);
    }

    @Test
    void aJournalIsNotBegunTwice() throws IOException {
        var file = begun();

        assertThatThrownBy(() -> Journal.file(file, true)).isInstanceOf(IOException.class);
    }

    @Test
    void aFullDiskIsSaidAndNothingCountsAsWritten() throws IOException {
        var full = new Full();
        var journal = Journal.begin(PLAN, Map.of(), full);
        full.left = 0;

        assertThatThrownBy(() -> journal.append(JournalEntry.of(Event.APPLIED, 0, "")))
                .hasMessage("No space left on device");
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void onlyOneProcessGoesOnWithIt() throws IOException {
        var file = begun();
        try (var first = Journal.open(file, Journal.file(file, false))) {
            assertThatThrownBy(() -> Journal.file(file, false)).hasMessageContaining("in use");
            assertThat(first.entries()).hasSize(1);
        }
    }

    private static final class Full implements Journal.Sink {

        private int left = 1;

        @Override
        public void append(String line) throws IOException {
            if (left-- == 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() {}
    }
}
