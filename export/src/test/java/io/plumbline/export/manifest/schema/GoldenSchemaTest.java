package io.plumbline.export.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSchemaTest {

    static List<Path> manifests() throws IOException, URISyntaxException {
        var folder =
                Path.of(
                        Objects.requireNonNull(
                                        GoldenSchemaTest.class.getResource(
                                                "/io/plumbline/export/golden/g1"))
                                .toURI());
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void acceptsWhatARealApiServerAccepted(Path manifest) throws IOException {
        var name = manifest.getFileName().toString();
        var completeness = name.endsWith(".patch.yaml") ? Completeness.PATCH : Completeness.WHOLE;

        assertThat(SchemaCheck.check(name, Files.readString(manifest), completeness)).isEmpty();
    }
}
