package io.plumbline.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Form;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.notation.Blueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleWriterTest {

    @TempDir Path temp;

    private static ManifestSet g1() {
        return Exporter.export(Blueprint.G1.topology(), ExportOptions.PLAIN);
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void writesEveryFileOfTheBundle() throws IOException {
        var report = BundleWriter.write(g1(), temp.resolve("out/g1"));

        assertThat(contents(temp.resolve("out/g1")).keySet())
                .containsExactlyInAnyOrderElementsOf(report.written());
        assertThat(report.files()).extracting(ExportReport.Entry::path).contains("30-nad-mig.yaml");
    }

    @Test
    void leavesNoTemporaryFolderBehind() throws IOException {
        BundleWriter.write(g1(), temp.resolve("g1"));

        try (var beside = Files.list(temp)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactly("g1");
        }
    }

    @Test
    void makesTheScriptsExecutable() throws IOException {
        BundleWriter.write(g1(), temp.resolve("g1"));

        assertThat(temp.resolve("g1/apply.sh")).isExecutable();
        assertThat(temp.resolve("g1/revert/revert.sh")).isExecutable();
    }

    @Test
    void leavesUnchangedFilesAlone() throws IOException {
        var folder = temp.resolve("g1");
        BundleWriter.write(g1(), folder);
        var old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve("README.md"), old);

        var report = BundleWriter.write(g1(), folder);

        assertThat(report.written()).isEmpty();
        assertThat(Files.getLastModifiedTime(folder.resolve("README.md"))).isEqualTo(old);
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        var folder = temp.resolve("g1");
        BundleWriter.write(g1(), folder);
        Files.writeString(folder.resolve("30-nad-mig.yaml"), "edited by hand\n");

        var report = BundleWriter.write(g1(), folder);

        assertThat(report.written()).containsExactly("30-nad-mig.yaml");
        assertThat(contents(folder).get("30-nad-mig.yaml")).contains("\"type\": \"macvlan\"");
    }

    @Test
    void takesAwayWhatTheDesignNoLongerHas() throws IOException {
        var folder = temp.resolve("g1");
        BundleWriter.write(g1(), folder);
        var smaller =
                Exporter.export(
                        Blueprint.G1.topology().withNetworks(n -> n.without("v102")),
                        ExportOptions.PLAIN);

        var report = BundleWriter.write(smaller, folder);

        assertThat(report.removed()).containsExactly("30-nad-v102.yaml");
        assertThat(folder.resolve("30-nad-v102.yaml")).doesNotExist();
    }

    @Test
    void keepsWhatPeoplePutBesideAnExport() throws IOException {
        var folder = temp.resolve("g1");
        BundleWriter.write(g1(), folder);
        Files.writeString(folder.resolve("NOTES.md"), "ours\n");
        Files.writeString(folder.resolve("60-site.yaml"), "kind: ConfigMap\n");

        BundleWriter.write(g1(), folder);

        assertThat(contents(folder)).containsKeys("NOTES.md", "60-site.yaml");
    }

    @Test
    void refusesAFolderThatNoExportMade() throws IOException {
        var folder = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "precious\n");

        assertThatThrownBy(() -> BundleWriter.write(g1(), folder))
                .isInstanceOf(ForeignFolderException.class)
                .hasMessageContaining("no export wrote");
        assertThat(contents(folder)).containsOnlyKeys("thesis.txt");
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        var folder = Files.createDirectory(temp.resolve("empty"));

        BundleWriter.write(g1(), folder);

        assertThat(folder.resolve("apply.sh")).exists();
    }

    @Test
    void writesNothingWhereTheParentIsAFile() throws IOException {
        Files.writeString(temp.resolve("file"), "x");

        assertThatThrownBy(() -> BundleWriter.write(g1(), temp.resolve("file/g1")))
                .isInstanceOf(IOException.class);
        assertThat(contents(temp)).containsOnlyKeys("file");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void changesTheFormOfAFolder(Form form) throws IOException {
        var folder = temp.resolve("g1");
        BundleWriter.write(g1(), folder);
        var other = Exporter.export(Blueprint.G1.topology(), ExportOptions.PLAIN.withForm(form));

        BundleWriter.write(other, folder);

        var expected = Bundle.of(other).files().stream().map(BundleFile::path).toList();
        assertThat(contents(folder).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void reportsTheDocumentsInTheOrderOfApplying() throws IOException {
        var report = BundleWriter.write(g1(), temp.resolve("g1"));
        var forward = report.files().stream().filter(each -> !each.revert()).toList();

        assertThat(forward).extracting(ExportReport.Entry::wave).isSorted();
        assertThat(forward.getFirst().source()).isEqualTo(List.of("network/v101", "network/v102"));
    }
}
