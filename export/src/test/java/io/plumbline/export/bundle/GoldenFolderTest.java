package io.plumbline.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The folder of blueprint G1 is the one that was written by hand and tried on an API server and nmstate.
class GoldenFolderTest {

    private static final Bundle G1 =
            Bundle.of(Exporter.export(Blueprint.G1.topology(), ExportOptions.PLAIN));

    private static Path golden() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(
                                GoldenFolderTest.class.getResource(
                                        "/io/plumbline/export/golden/g1"))
                        .toURI());
    }

    static List<String> paths() throws IOException, URISyntaxException {
        try (var files = Files.walk(golden())) {
            return files.filter(Files::isRegularFile).map(file -> relative(file)).sorted().toList();
        }
    }

    private static String relative(Path file) {
        try {
            return golden().relativize(file).toString().replace('\\', '/');
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasTheSameFiles() throws IOException, URISyntaxException {
        assertThat(G1.files().stream().map(BundleFile::path).sorted().toList()).isEqualTo(paths());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void hasTheSameBytes(String path) throws IOException, URISyntaxException {
        var written = G1.files().stream().filter(file -> file.path().equals(path)).findFirst();

        assertThat(written.orElseThrow().text())
                .isEqualTo(Files.readString(golden().resolve(path)));
    }

    @Test
    void appliesInTheOrderOfTheFiles() {
        assertThat(G1.documents().stream().filter(d -> !d.revert()).map(d -> d.wave()).toList())
                .isSorted();
    }
}
