package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.file.DesignFile;
import io.plumbline.export.notation.Blueprint;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void writesABlueprintWithAPlaceForEverything(Blueprint blueprint) throws Exception {
        var file = folder.resolve("a.plumbline.yaml");

        var run = Cli.run("new", "--blueprint", blueprint.id(), "--to", file);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("a.plumbline.yaml: " + blueprint.title());
        var design = DesignFile.read(file);
        assertThat(design.hosts()).isEqualTo(blueprint.topology().hosts());
        if (!design.hostClasses().isEmpty()) {
            assertThat(Files.readString(file)).contains("\ndiagram:\n");
        }
    }

    @Test
    void leavesAnExistingFileAlone() throws Exception {
        var file = Files.writeString(folder.resolve("mine.yaml"), "precious");

        var run = Cli.run("new", "--blueprint", "G1", "--to", file);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("mine.yaml exists already");
        assertThat(Files.readString(file)).isEqualTo("precious");
    }

    @Test
    void namesTheBlueprintsWhenThereIsNoSuchOne() {
        var run = Cli.run("new", "--blueprint", "G9", "--to", folder.resolve("a.yaml"));

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("there is no \"G9\"", "G1", "G4", "sriov", "lab");
    }

    @Test
    void saysWhereThereIsNoFolderToWriteTo() {
        var run = Cli.run("new", "--blueprint", "G1", "--to", folder.resolve("no/a.yaml"));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).startsWith("plumbline: cannot write ").contains("no such folder");
    }

    @Test
    void printsWhatItWroteAsJson() {
        var file = folder.resolve("a.yaml");

        var run = Cli.run("new", "--blueprint", "G1", "--to", file, "--output", "json");

        assertThat(run.report("FileReport").get("file").asString()).isEqualTo(file.toString());
        assertThat(run.err()).isEmpty();
    }
}
