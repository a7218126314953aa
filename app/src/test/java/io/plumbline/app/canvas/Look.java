package io.plumbline.app.canvas;

import io.plumbline.app.theme.Theme;
import java.nio.file.Path;
import java.util.List;

/// Draws the test designs into files, to be looked at.
final class Look {

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var design = Designs.fourNicsTwoBonds().build();
        for (var theme : Theme.values()) {
            for (var scale : List.of(1.0, 2.0, 0.5, 0.28)) {
                PictureExport.write(
                        design,
                        List.of(),
                        theme,
                        folder.resolve("g1-" + theme + "-" + scale + ".png"),
                        scale);
            }
        }
        PictureExport.write(design, List.of(), Theme.LIGHT, folder.resolve("g1.svg"), 1);
        System.exit(0);
    }
}
