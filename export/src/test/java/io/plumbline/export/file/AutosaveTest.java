package io.plumbline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {

    /// Run as a process of its own: stores a design and waits to be killed.
    static final class Victim {
        public static void main(String[] args) throws Exception {
            var autosave = new Autosave(Path.of(args[0]));
            autosave.belongsTo(Path.of("payments.plumbline.yaml"));
            autosave.store(Topology.empty("payments"));
            System.out.println("stored");
            System.in.read();
        }
    }

    private static Process victim(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void recoversTheDesignOfAKilledProcess(@TempDir Path folder) throws Exception {
        var process = victim(folder);
        assertThat(process.inputReader().readLine()).isEqualTo("stored");
        assertThat(Autosave.recoverable(folder)).as("while it lives").isEmpty();

        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        var recovered = Autosave.recoverable(folder);
        assertThat(recovered)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.topology().name()).isEqualTo("payments");
                    assertThat(r.file().orElseThrow().getFileName())
                            .hasToString("payments.plumbline.yaml");
                });
        recovered.getFirst().discard();
        assertThat(Autosave.recoverable(folder)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheWorkIsSaved(@TempDir Path folder) throws Exception {
        var autosave = new Autosave(folder);
        autosave.store(Topology.empty("x"));
        autosave.discard();

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
