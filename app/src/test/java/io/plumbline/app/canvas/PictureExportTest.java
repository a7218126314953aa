package io.plumbline.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureExportTest {
    @TempDir Path folder;

    @Test
    void sameDesignGivesTheSameSvg() {
        var design = Designs.fourNicsTwoBonds();

        assertThat(PictureExport.svg(design.build(), List.of(), Theme.LIGHT, 1))
                .isEqualTo(PictureExport.svg(design.build(), List.of(), Theme.LIGHT, 1))
                .contains(">bond1</text>", ">10.220.0.11 – .14</text>");
    }

    @Test
    void themesDifferInColoursAlone() {
        var design = Designs.fourNicsTwoBonds().build();
        var light = PictureExport.svg(design, List.of(), Theme.LIGHT, 1);
        var dark = PictureExport.svg(design, List.of(), Theme.DARK, 1);

        assertThat(dark).isNotEqualTo(light);
        assertThat(dark.replaceAll("#[0-9A-F]{6}", ""))
                .isEqualTo(light.replaceAll("#[0-9A-F]{6}", ""));
    }

    @Test
    void writesAPngOfTheWholeDesign() throws IOException {
        var file = folder.resolve("design.png");

        PictureExport.write(Designs.fourNicsTwoBonds().build(), List.of(), Theme.LIGHT, file, 2);

        var image = ImageIO.read(Files.newInputStream(file));
        assertThat(image.getWidth()).isGreaterThan(1700);
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(Theme.LIGHT.rgb(Token.BG_CANVAS));
        assertThat(distinctColours(image)).isGreaterThan(30);
    }

    @Test
    void refusesAnUnknownEnding() {
        var design = Designs.fourNicsTwoBonds().build();

        assertThatThrownBy(() ->
                        PictureExport.write(
                                design, List.of(), Theme.LIGHT, folder.resolve("a.gif"), 1))
                .hasMessageContaining(".gif");
    }

    private static long distinctColours(BufferedImage image) {
        var colours = new HashSet<Integer>();
        for (var y = 0; y < image.getHeight(); y += 3) {
            for (var x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
