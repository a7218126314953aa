package io.plumbline.export.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page of the judges is the one that the recordings make. CONTRIBUTING.md says how it is written
/// anew.
class JudgesPageTest {

    private static final Path PAGE =
            LabStore.sources().resolve("../../../docs/reference/judges.md").normalize();

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, JudgesPage.recorded());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(JudgesPage.recorded());
    }
}
