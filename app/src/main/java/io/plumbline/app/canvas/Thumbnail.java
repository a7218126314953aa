package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.topology.Topology;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/// A small picture of a whole design, as on the card of a blueprint: the middle level of detail, made
/// smaller as it is, because its words and tiles have a fixed size.
public final class Thumbnail extends Pane {
    private static final int MARGIN = 24;
    private static final double LEAST_DRAWN = 0.5;

    /// Called on the JavaFX thread.
    public static Thumbnail of(Topology topology, Theme theme, double width, double height) {
        return new Thumbnail(topology, theme, width, height);
    }

    private Thumbnail(Topology topology, Theme theme, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
        var scene = SceneBuilder.of(topology);
        var box = scene.bounds().grown(MARGIN);
        var fit = Math.min(width / box.width(), height / box.height());
        var zoom = Math.max(LEAST_DRAWN, fit);
        var shrink = fit / zoom;
        var viewport =
                new Viewport(
                        zoom,
                        box.x() + box.width() / 2.0 - width / 2 / fit,
                        box.y() + box.height() / 2.0 - height / 2 / fit,
                        Math.ceil(width / shrink),
                        Math.ceil(height / shrink),
                        Detail.MIDDLE);
        var canvas = new Canvas(viewport.width(), viewport.height());
        canvas.getTransforms().add(new Scale(shrink, shrink));
        var surface = new FxSurface(canvas.getGraphicsContext2D());
        CanvasPainter.paint(scene, Marks.NONE, viewport, theme, surface);
        getChildren().add(canvas);
    }
}
