package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "plain, apply.sh",
        "kustomize, kustomization.yaml",
        "argocd, README.md",
        "acm, README.md"
    })
    void writesTheFolderOfEachForm(String form, String file) {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to, "--form", form);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(to.resolve(file)).isNotEmptyFile();
        assertThat(to.resolve("README.md")).isNotEmptyFile();
    }

    @Test
    void listsTheDocumentsInTheOrderOfApplying() {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to);

        assertThat(run.out())
                .startsWith(
                        to.resolve("10-namespaces.yaml") + "\n" + to.resolve("20-nncp-w-1.yaml"));
        assertThat(run.err()).contains("README.md first");
    }

    @Test
    void printsTheDocumentsAsJson() {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to, "--output", "json");

        var report = run.report("ExportReport");
        assertThat(report.get("directory").asString()).isEqualTo(to.toString());
        for (var file : report.get("files")) {
            assertThat(to.resolve(file.get("path").asString())).isNotEmptyFile();
        }
        assertThat(report.get("files").findValuesAsString("kind"))
                .contains("NodeNetworkConfigurationPolicy", "NetworkAttachmentDefinition");
    }

    @Test
    void writesADesignWithErrorsAndPrintsThemOnStandardError() {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("T13", folder), "--to", to);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("BOND-03");
        assertThat(to.resolve("README.md")).isNotEmptyFile();
    }

    @Test
    void writesNothingOfADesignWithErrorsWhenStrict() {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("T13", folder), "--to", to, "--strict");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.err()).contains("Nothing was written");
        assertThat(to).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"4.18, v1beta1", "4.22, v1beta1"})
    void writesTheShapesOfTheReleaseThatIsAskedFor(String release, String version)
            throws IOException {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to, "--openshift", release);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(to.resolve("40-hyperconverged.patch.yaml")))
                .contains("apiVersion: hco.kubevirt.io/" + version + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.17", "4.23", "5.0", "latest"})
    void refusesAReleaseThatItCannotWriteFor(String release) {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to, "--openshift", release);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("expected 4.18 to 4.22, found \"" + release + "\"");
        assertThat(to).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatNoExportWrote() throws IOException {
        var to = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(to.resolve("thesis.txt"), "precious");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("no export wrote");
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files).containsExactly(to.resolve("thesis.txt"));
        }
    }

    @ParameterizedTest
    @CsvSource({"--form,helm", "--output,sarif"})
    void refusesAWordThatItDoesNotKnow(String option, String value) {
        var to = folder.resolve("out");

        var run = Cli.run("export", Cli.design("G1", folder), "--to", to, option, value);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(to).doesNotExist();
    }

    @Test
    void writesTheOperatorsWhenAskedTo() {
        var design = Cli.design("G1", folder);

        var without = Cli.run("export", design, "--to", folder.resolve("a"));
        var with = Cli.run("export", design, "--to", folder.resolve("b"), "--operators");

        assertThat(with.out().lines().count()).isGreaterThan(without.out().lines().count());
    }
}
