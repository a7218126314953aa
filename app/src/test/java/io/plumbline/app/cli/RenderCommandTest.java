package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {

    @TempDir Path folder;

    @Test
    void drawsEveryHostIntoAnSvg() throws IOException {
        var to = folder.resolve("g1.svg");

        var run = Cli.run("render", Cli.design("G1", folder), "--to", to);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(to))
                .startsWith("<")
                .contains("<svg", "sw1", "sw2", "bond0", "bond1");
    }

    @Test
    void drawsAPngThatIsTwiceAsWideAtTwiceTheScale() throws IOException {
        var design = Cli.design("G1", folder);
        var one = folder.resolve("one.png");
        var two = folder.resolve("two.PNG");

        assertThat(Cli.run("render", design, "--to", one).exit()).isZero();
        assertThat(Cli.run("render", design, "--to", two, "--scale", "2").exit()).isZero();

        var width = ImageIO.read(one.toFile()).getWidth();
        assertThat(ImageIO.read(two.toFile()).getWidth()).isBetween(2 * width - 2, 2 * width + 2);
    }

    @Test
    void drawsInTheDark() throws IOException {
        var design = Cli.design("G1", folder);
        var light = folder.resolve("light.svg");
        var dark = folder.resolve("dark.svg");

        Cli.run("render", design, "--to", light);
        Cli.run("render", design, "--to", dark, "--dark");

        assertThat(Files.readString(dark)).isNotEqualTo(Files.readString(light));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a", "svg"})
    void refusesAnEndingThatItDoesNotKnow(String name) {
        var run = Cli.run("render", Cli.design("G1", folder), "--to", folder.resolve(name));

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(".svg or .png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5", "NaN", "big"})
    void refusesAScaleThatIsNone(String scale) {
        var to = folder.resolve("a.svg");

        var run = Cli.run("render", Cli.design("G1", folder), "--to", to, "--scale", scale);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(to).doesNotExist();
    }

    @Test
    void drawsADesignWithErrorsAndPrintsThemOnStandardError() {
        var to = folder.resolve("t13.svg");

        var run = Cli.run("render", Cli.design("T13", folder), "--to", to);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("BOND-03");
        assertThat(to).isNotEmptyFile();
    }

    @Test
    void saysWhereThereIsNoFolderToWriteTo() {
        var run = Cli.run("render", Cli.design("G1", folder), "--to", folder.resolve("no/a.svg"));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("no such folder");
    }
}
