package io.plumbline.app.canvas;

import io.plumbline.app.theme.Theme;
import io.plumbline.export.notation.Blueprint;
import java.nio.file.Path;
import java.util.List;

/// Draws designs into files, to be looked at.
final class Pictures {

    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        for (var blueprint : Blueprint.values()) {
            for (var scale : List.of(1.0, 0.5, 0.28)) {
                for (var theme : Theme.values()) {
                    PictureExport.write(
                            blueprint.topology(),
                            List.of(),
                            theme,
                            folder.resolve(blueprint.id() + "-" + theme + "-" + scale + ".png"),
                            scale);
                }
            }
        }
        System.exit(0);
    }
}
