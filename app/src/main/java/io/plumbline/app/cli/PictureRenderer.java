package io.plumbline.app.cli;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Draws a design into a file without a window. Found as a service.
public interface PictureRenderer {

    /// @param file whose ending says the format
    /// @param scale pixels per canvas unit
    void render(Topology topology, List<Finding> findings, boolean dark, double scale, Path file)
            throws IOException;
}
