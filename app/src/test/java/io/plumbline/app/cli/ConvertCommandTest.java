package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.file.DesignFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir Path folder;

    /// OVS balance-slb over two ordinary switches: T05 is sound.
    @Test
    void makesADesignWithAnArrangedDrawing() throws Exception {
        var file = folder.resolve("t05.plumbline.yaml");

        var run = Cli.run("convert", Cli.CATALOGUE, "--topology", "T05", "--to", file);

        assertThat(run.exit()).as(run.err()).isZero();
        var design = DesignFile.read(file);
        assertThat(design.switches().names()).contains("sw3", "sw4");
        assertThat(design.diagram().positions()).isNotEmpty();
        assertThat(Cli.run("check", file).exit()).isZero();
    }

    @Test
    void saysWhatIsNoPartOfADesign() {
        var file = folder.resolve("t37.plumbline.yaml");

        var run =
                Cli.run(
                        "convert",
                        Cli.CATALOGUE,
                        "--topology",
                        "T37",
                        "--to",
                        file,
                        "--output",
                        "json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.report("FileReport").get("leftOut")).isNotEmpty();
    }

    @Test
    void saysThatThereIsNoSuchTopology() {
        var file = folder.resolve("t99.plumbline.yaml");

        var run = Cli.run("convert", Cli.CATALOGUE, "--topology", "T99", "--to", file);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("there is no topology T99");
        assertThat(file).doesNotExist();
    }
}
