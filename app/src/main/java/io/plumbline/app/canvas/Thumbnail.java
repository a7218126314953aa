package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.topology.Topology;
import javafx.scene.canvas.Canvas;

/// A small picture of a design, drawn as the canvas draws it.
public final class Thumbnail {

    private Thumbnail() {}

    /// @param width and height in pixels
    public static Canvas of(Topology topology, Theme theme, int width, int height) {
        var scene = SceneBuilder.of(topology);
        var viewport = Viewport.of(width, height).fitted(scene.bounds());
        var canvas = new Canvas(width, height);
        CanvasPainter.paint(
                scene, Marks.NONE, viewport, theme, new FxSurface(canvas.getGraphicsContext2D()));
        return canvas;
    }
}
