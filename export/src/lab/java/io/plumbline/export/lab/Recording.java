package io.plumbline.export.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a judge answered, kept as a file: the lab compares each new answer with it, plain tests
/// replay it without the judge. Nothing records itself: a changed answer fails the lab's test and is
/// left in `target/lab/recorded`; who has looked at the difference runs again with
/// `-Dlab.record=true` and commits it.
///
/// @param name the file below `src/lab/resources/io/plumbline/export/lab/recorded`
public record Recording(String name) {

    private static final String FOLDER = "io/plumbline/export/lab/recorded/";

    /// The recorded text.
    ///
    /// @throws IllegalStateException when nothing is recorded under this name
    public String text() {
        try (var in = Recording.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Nothing is recorded as " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether this run records new answers.
    public static boolean isRecording() {
        return Boolean.getBoolean("lab.record");
    }

    /// Fails where the judge answers otherwise than recorded.
    public void confirm(String answer) {
        try {
            if (isRecording()) {
                write(LabStore.sources().resolve("resources").resolve(FOLDER), answer);
                return;
            }
            var file = LabStore.sources().resolve("resources").resolve(FOLDER).resolve(name);
            var recorded = Files.exists(file) ? Files.readString(file) : "";
            if (!recorded.equals(answer)) {
                var left = write(LabStore.results().resolve("recorded"), answer);
                assertThat(answer)
                        .as("answer recorded as %s; the new one is in %s", name, left)
                        .isEqualTo(recorded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Path folder, String answer) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, answer);
    }
}
