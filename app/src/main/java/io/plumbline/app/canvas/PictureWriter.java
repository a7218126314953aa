package io.plumbline.app.canvas;

import io.plumbline.app.cli.PictureRenderer;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Draws pictures for the command line.
public final class PictureWriter implements PictureRenderer {

    @Override
    public void render(
            Topology topology, List<Finding> findings, boolean dark, double scale, Path file)
            throws IOException {
        PictureExport.write(topology, findings, dark ? Theme.DARK : Theme.LIGHT, file, scale);
    }
}
